import type { Macro, NewMacroList } from '@/lib/contract/macros'
import type { SanctionTerm } from '@/lib/contract/sanction-term'

/** A macro as it is being changed. `key` stays while the page is open; a new one has no id yet. */
export type Draft = Omit<Macro, 'id' | 'note'> & { key: string; id: string | null; note: string }

export const draftsOf = (macros: Macro[]): Draft[] =>
  macros.map(({ note, ...macro }) => ({ ...macro, key: macro.id, note: note ?? '' }))

export const newDraft = (key: string, reason: string): Draft => ({
  ...{ key, id: null, name: '', verb: 'hide', reason, note: '' },
  ...{ trust: false, branch: false, sanction: null },
})

/** The list to send, in the order of the keys. */
export const listFrom = (drafts: Draft[]): NewMacroList['macros'] =>
  drafts.map(({ key: _key, id, note, ...macro }) => ({
    ...macro,
    ...(id && { id }),
    note: note.trim() || null,
  }))

export const isWhole = ({ name }: Draft) => name.trim() !== ''

/** What goes with the one decision does not go with the other. */
export function withVerb(draft: Draft, verb: Draft['verb'], reason: string): Draft {
  if (verb === 'hide') return { ...draft, verb, reason: draft.reason ?? reason, trust: false }
  const trust = verb === 'approve' && draft.trust
  return { ...draft, verb, trust, reason: null, branch: false, sanction: null }
}

const day = 1_440

/** In minutes; null: without an end. */
export function termsOf(kind: SanctionTerm['kind']): (number | null)[] {
  if (kind === 'warn') return [null]
  const days = [60, day, 3 * day, 7 * day, 30 * day, 90 * day, 365 * day]
  return kind === 'suspend' ? days : [null, ...days]
}

/** A sanction of another kind, for as long as that kind can be. */
export function ofKind(
  sanction: SanctionTerm | null,
  kind: SanctionTerm['kind'] | null,
): SanctionTerm | null {
  if (kind === null) return null
  const { minutes = null, hide = 'none' } = sanction ?? {}
  if (kind === 'warn') return { kind, minutes: null, hide }
  return { kind, minutes: kind === 'suspend' ? (minutes ?? 7 * day) : minutes, hide }
}
