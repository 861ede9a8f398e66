import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { Entry } from '@/lib/audit/chain'
import { decisionEntry } from '@/lib/audit/decision-entry'
import { record } from '@/lib/audit/record'
import type { Reader } from '@/lib/auth/actor'
import { countPublished } from '@/lib/comments/queries'
import type { Decision, NewDecision } from '@/lib/contract/moderation'
import type { RuleName } from '@/lib/contract/screening'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'
import { changeMask } from './change-mask'
import { presentDecision } from './present'
import {
  type DecisionRow,
  insertDecision,
  listDecisions,
  lockComment,
  type Step,
  type Subject,
  setStatus,
} from './queries'
import { markReported } from './reports/queries'
import { settleReports } from './reports/settle-reports'
import { publishedBy } from './rules'
import { tellAuthor } from './tell-author'

export type Ruling = Subject &
  Omit<Step, 'isSeen'> & {
    threadId: string
    path: string
    reason?: NewDecision['reason']
    note?: NewDecision['note']
    reportsUntil?: NewDecision['reportsUntil']
    /** Its author hears of it with the answer to their appeal. */
    answersAppeal?: boolean
    /** What goes along with it, and is taken back with it. */
    trusts?: boolean
    sanctionId?: string | null
  }

/** Who decides: a moderator, or a rule of screening. */
export type Decider = Pick<Reader, 'userId'> | { rule: RuleName }

/** Writes a decision down and carries it out. Throws when the comment is no longer as it was read. */
export async function rule(tx: Tx, decider: Decider, ruling: Ruling): Promise<Decision> {
  const { decision, entry } = await carryOut(tx, decider, ruling)
  await record(tx, entry)
  return decision
}

/** The same but for the audit log: who decides on many at once records the entries last, together. */
export async function carryOut(
  tx: Tx,
  decider: Decider,
  ruling: Ruling,
): Promise<{ decision: Decision; entry: Entry }> {
  const { siteId, commentId, threadId, verb, revision, from, to, shown, undoes } = ruling
  const isSeen = 'userId' in decider
  if (!(await setStatus(tx, ruling, { ...ruling, isSeen }))) throw await tooLate(tx, ruling, true)

  const moderatorId = 'userId' in decider ? decider.userId : null
  const by = 'rule' in decider ? decider.rule : null
  const decision = { siteId, id: v7(), commentId, revision, verb, undoesId: undoes, moderatorId, rule: by }
  const words = { reason: ruling.reason ?? null, note: ruling.note || null }
  const { trusts, sanctionId } = ruling
  const step = { fromStatus: from, toStatus: to, fromRevision: shown }
  const row = { ...decision, ...words, ...step, trusts, sanctionId }
  const at = await insertDecision(tx, row)
  await countPublished(tx, ruling, publishedBy(from, to))
  // what a rule lets pass readers may still have reported with reason
  const answersReports = verb !== 'mask' && (moderatorId !== null || to === 'hidden')
  if (answersReports) await settleReports(tx, ruling, { ...ruling, decisionId: decision.id })
  else await markReported(tx, ruling)
  if (moderatorId && verb !== 'mask') await changeMask(tx, ruling)
  const kind = to === 'published' && from !== 'published' ? 'arrived' : 'changed'
  await announce(tx, { siteId, threadId, commentId, kind, queue: true })
  await tellAuthor(tx, { ...ruling, decisionId: decision.id })

  const member = moderatorId ? await findMember(tx, { id: siteId }, moderatorId) : null
  const after = { status: to, from, fromRevision: shown }
  const who = { by: member?.displayName ?? null, rule: by }
  const said = { id: decision.id, commentId, verb, revision, undoes, at, ...words, ...who, ...after }
  return { decision: presentDecision(said), entry: decisionEntry(row, ruling.shows) }
}

/** Who decided meanwhile; where nobody did, the author changed the comment, or took it back. */
export async function tooLate(tx: Tx, { siteId, commentId }: Subject, sameRevision: boolean) {
  const isDecided = sameRevision && (await lockComment(tx, { siteId, commentId }))?.status !== 'deleted'
  const [last]: DecisionRow[] = isDecided ? await listDecisions(tx, siteId, [commentId]) : []
  if (!last) return new Problem('comment-changed')
  return new Problem('comment-decided', {
    decision: { verb: last.verb, by: last.by, at: last.at.toISOString() },
  })
}
