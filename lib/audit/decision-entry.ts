import type { Verb } from '@/lib/contract/moderation'
import type { Entry } from './chain'

/** A row of `decisions` as it is inserted. */
type Decision = {
  siteId: string
  id: string
  commentId: string
  revision: number
  verb: Verb | 'mask'
  fromStatus: string
  toStatus: string
  fromRevision?: number | null
  reason?: string | null
  note?: string | null
  moderatorId?: string | null
  rule?: string | null
  undoesId?: string | null
  bulkId?: string | null
}

/** A decision as the log keeps it; `shows` is the revision that readers see from now on, where the status lets them. */
export function decisionEntry(decision: Decision, shows: number | null): Entry {
  const { siteId, id, commentId, revision, verb, fromStatus, toStatus } = decision
  return {
    siteId,
    actorId: decision.moderatorId ?? null,
    action: `comment.${verb}`,
    subject: 'comment',
    subjectId: commentId,
    before: { status: fromStatus, shows: decision.fromRevision ?? null },
    after: {
      ...{ status: toStatus, shows, decision: id, revision },
      reason: decision.reason ?? null,
      note: decision.note ?? null,
      rule: decision.rule ?? null,
      undoes: decision.undoesId ?? null,
      bulk: decision.bulkId ?? null,
    },
  }
}
