import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import type { Entry } from '@/lib/audit/chain'
import { decisionEntry } from '@/lib/audit/decision-entry'
import { record } from '@/lib/audit/record'
import type { Reader } from '@/lib/auth/actor'
import type { Decision, NewDecision } from '@/lib/contract/moderation'
import type { RuleName } from '@/lib/contract/screening'
import { Problem } from '@/lib/problem'
import { putMaskBack } from './put-mask-back'
import { type DecisionRow, listDecisions, lockComment, type Subject, setStatus } from './queries'
import { markReported } from './reports/queries'
import { settleReports } from './reports/settle-reports'
import type { Change } from './set-statuses'
import { writeDownOne } from './write-down'

export type Ruling = Subject &
  Omit<Change, 'id'> & {
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

/** The same but for the audit log: what goes along with it is recorded with it, last. */
export async function carryOut(
  tx: Tx,
  decider: Decider,
  ruling: Ruling,
): Promise<{ decision: Decision; entry: Entry }> {
  const { siteId, commentId, verb, revision, to, shows, undoes } = ruling
  const isSeen = 'userId' in decider
  if (!(await setStatus(tx, ruling, { ...ruling, isSeen }))) throw await tooLate(tx, ruling, true)

  const id = v7()
  const who = isSeen ? { moderatorId: decider.userId, rule: null } : { moderatorId: null, rule: decider.rule }
  const words = { reason: ruling.reason ?? null, note: ruling.note || null }
  const { by, at, wasReported } = await writeDownOne(
    tx,
    { ...ruling, ...who, ...words },
    { ...ruling, id: commentId, decisionId: id },
  )
  if (wasReported) await answerReports(tx, ruling, { ...who, decisionId: id })
  if (isSeen && undoes && verb !== 'mask') await putMaskBack(tx, ruling)

  const fields = { id, commentId, verb, revision, ...words }
  const former = { fromStatus: ruling.from, toStatus: to, fromRevision: ruling.shown, undoesId: undoes }
  return {
    decision: { ...fields, by, at, rule: who.rule, undoes, status: to },
    entry: decisionEntry({ ...fields, ...who, ...former, siteId }, shows),
  }
}

type By = { moderatorId: string | null; decisionId: string }

async function answerReports(tx: Tx, ruling: Ruling, { moderatorId, decisionId }: By) {
  // what a rule lets pass readers may still have reported with reason
  const answers = ruling.verb !== 'mask' && (moderatorId !== null || ruling.to === 'hidden')
  if (answers) await settleReports(tx, ruling, { ...ruling, decisionId })
  else await markReported(tx, ruling)
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
