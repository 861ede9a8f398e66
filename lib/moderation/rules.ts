import type { Status } from '@/lib/contract/comments'
import type { Verb } from '@/lib/contract/moderation'

/** The law says without undue delay (DSA Art. 16); what is against it is answered within a day. */
export const hoursForNotices = 24

/** What a decision does to a comment; while it is pending, `hold` only postpones. */
const outcomes: Record<Verb, Partial<Record<Status, Status>>> = {
  approve: { pending: 'published' },
  hide: { pending: 'hidden', published: 'hidden' },
  hold: { pending: 'pending', published: 'pending' },
  restore: { hidden: 'published' },
}

type Standing = { status: Status; editWaits: boolean; isReported: boolean; isUnseen?: boolean }

/** null: the decision makes no sense here. What is published already is approved where it is edited, reported or new. */
export function outcome(
  { status, editWaits, isReported, isUnseen = false }: Standing,
  verb: Verb,
): Status | null {
  const isOpen = editWaits || isReported || isUnseen
  if (verb === 'approve' && status === 'published' && isOpen) return 'published'
  return outcomes[verb][status] ?? null
}

/** The word for bringing a former status back. */
const undoVerbs: Record<Exclude<Status, 'deleted'>, Verb> = {
  pending: 'hold',
  hidden: 'hide',
  published: 'restore',
}

/** null: nothing leads back there. */
export const undoVerb = (former: Status): Verb | null => (former === 'deleted' ? null : undoVerbs[former])

/** By how much a change of status changes the number of published comments. */
export const publishedBy = (from: Status, to: Status) =>
  Number(to === 'published') - Number(from === 'published')
