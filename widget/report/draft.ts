import type { NewReport, ReportReason } from '@/lib/contract/reports'

/** What somebody has filled in, and the key under which exactly that is sent, however often. */
export type Filled = {
  reason: ReportReason | null
  note: string
  explanation: string
  law: string
  name: string
  email: string
  goodFaith: boolean
}
export type Draft = Filled & { key: string }

// until a reload: names and addresses of whoever gives notice are not for the next person at this computer
const kept = new Map<string, Draft>()

export const draftFor = (comment: string, name: string): Draft =>
  kept.get(comment) ?? { ...empty, name, key: crypto.randomUUID() }

export function keepDraft(comment: string, filled: Filled): Draft {
  const draft = { ...filled, key: crypto.randomUUID() }
  kept.set(comment, draft)
  return draft
}

export const dropDraft = (comment: string) => void kept.delete(comment)

const empty: Filled = {
  reason: null,
  note: '',
  explanation: '',
  law: '',
  name: '',
  email: '',
  goodFaith: false,
}

/** What is sent of it. null: no reason was chosen. */
export function reportOf(
  filled: Filled,
  { language, editedAt }: Pick<NewReport, 'language' | 'editedAt'>,
): NewReport | null {
  const { reason, note, explanation, law, name, email } = filled
  if (!reason) return null
  if (reason !== 'illegal') return { reason, note: note.trim() || null, language, editedAt }
  const notice = { explanation, law: law.trim() || null, name, email: email.trim(), goodFaith: true as const }
  return { reason, notice, language, editedAt }
}
