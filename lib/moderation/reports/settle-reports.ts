import type { Tx } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import { send, sendLater } from '@/lib/jobs/send'
import type { Subject } from '../queries'
import { timeToUndo } from '../tell-author'
import { outcomeMail } from './outcome-mail'
import { closeOpen, findReported, markReported, openAgain, type ReportRow } from './queries'

type Decided = { decisionId: string; to: Status; undoes: string | null }

/**
 * What a decision does to the reports on its comment: hiding upholds them, keeping or publishing dismisses them, and
 * an undo opens what its decision had closed. Whoever reported is told when that commits.
 */
export async function settleReports(tx: Tx, subject: Subject, { decisionId, to, undoes }: Decided) {
  if (undoes) await openAgain(tx, subject, undoes)
  const outcome = to === 'hidden' ? 'upheld' : to === 'published' && !undoes ? 'dismissed' : null
  const closed = outcome ? await closeOpen(tx, subject, { decisionId, outcome }) : []
  await markReported(tx, subject)
  await tell(tx, closed)
}

async function tell(tx: Tx, closed: ReportRow[]) {
  const [any] = closed
  if (!any) return
  for (const notice of closed.filter(isNotice)) {
    const reported = await findReported(tx, notice, notice.revision)
    if (reported) await send(tx, 'mail', outcomeMail(notice, reported))
  }
  const reportIds = closed.filter((report) => !isNotice(report)).map(({ id }) => id)
  if (reportIds.length > 0) {
    const job = { siteId: any.siteId, kind: 'report', reportIds } as const
    await sendLater(tx, { name: 'notify', seconds: timeToUndo, job })
  }
}

const isNotice = ({ noticeEmail }: ReportRow) => noticeEmail !== null
