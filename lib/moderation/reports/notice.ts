import { v5 } from 'uuid'
import type { Language } from '@/lib/contract/fields'
import type { NewReport } from '@/lib/contract/reports'
import type { Subject } from '../queries'

export type Words = ReturnType<typeof wordsOf>

/** What a report says, as it is kept. */
export const wordsOf = ({ reason, note, notice }: NewReport, language: Language) => ({
  reason,
  language,
  note: notice ? null : note || null,
  noticeName: notice?.name ?? null,
  noticeEmail: notice?.email ?? null,
  noticeLaw: notice?.law || null,
  noticeExplanation: notice?.explanation ?? null,
})

type Given = { words: Words; revision: number; key: string | null }

/** The same for the same notice, or for the same key of the same notifier: sent again, it is found. */
export function idOfNotice({ siteId, commentId }: Subject, { words, revision, key }: Given): string {
  const said = key === null ? { ...words, revision } : { key, email: words.noticeEmail }
  return v5(JSON.stringify([commentId, said]), siteId)
}

const fields = ['noticeName', 'noticeEmail', 'noticeLaw', 'noticeExplanation'] as const

export const isSameNotice = (
  one: Pick<Words, (typeof fields)[number]>,
  other: Pick<Words, (typeof fields)[number]>,
) => fields.every((field) => one[field] === other[field])
