import type { Tx } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import { sendLater } from '@/lib/jobs/send'
import type { Subject } from '../queries'
import { timeToUndo } from '../tell-author'
import { mailOutcomes } from './mail-outcomes'
import { closeOpen, openAgain, turn } from './outcomes'
import { markReported, type ReportRow } from './queries'

type Decided = {
  decisionId: string
  revision: number
  from: Status
  to: Status
  undoes: string | null
  reportsUntil?: string | null | undefined
}

/**
 * What a decision does to the reports on its comment: hiding upholds them, keeping or publishing dismisses those that
 * the moderator saw, and an undo opens what its decision had closed. Whoever reported is told when that commits.
 */
export async function settleReports(tx: Tx, subject: Subject, decided: Decided) {
  const { undoes } = decided
  const opened = undoes ? await openAgain(tx, subject, undoes) : []
  const closed = await closeBy(tx, subject, decided)
  await markReported(tx, subject)
  const isClosed = new Set(closed.map(({ id }) => id))
  const settled = [...opened.filter(({ id }) => !isClosed.has(id)), ...closed]
  await mailOutcomes(tx, settled)
  await tellReaders(tx, settled)
}

async function closeBy(tx: Tx, subject: Subject, decided: Decided): Promise<ReportRow[]> {
  const { decisionId, revision, from, to, undoes, reportsUntil } = decided
  if (to === 'hidden') {
    // nobody sees it any more, whatever was said last
    const by = { decisionId, outcome: 'upheld' } as const
    return [...(await turn(tx, subject, { ...by, revision })), ...(await closeOpen(tx, subject, by))]
  }
  if (to !== 'published' || undoes) return []
  const by = { decisionId, outcome: 'dismissed' } as const
  const turned = from === 'hidden' ? await turn(tx, subject, { ...by, revision }) : []
  return [...turned, ...(await closeOpen(tx, subject, { ...by, until: reportsUntil }))]
}

async function tellReaders(tx: Tx, settled: ReportRow[]) {
  const byReaders = settled.filter(({ noticeEmail }) => noticeEmail === null)
  const [any] = byReaders
  if (!any) return
  const reportIds = byReaders.map(({ id }) => id)
  const job = { siteId: any.siteId, kind: 'report', reportIds } as const
  await sendLater(tx, { name: 'notify', seconds: timeToUndo, job })
}
