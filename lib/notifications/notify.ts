import { db, type Tx } from '@/db/client'
import type { Jobs } from '@/lib/jobs/queues'
import { settleWithdrawn } from '@/lib/moderation/reports/settle-withdrawn'
import { logEnd } from '@/lib/moderation/sanctions/log-end'
import { mailSanction } from './mail-sanction'
import { newsOfAppeal } from './news-of-appeal'
import { newsOfComment } from './news-of-comment'
import { newsOfDecision } from './news-of-decision'
import { newsOfReports } from './news-of-reports'
import { tell } from './tell'

/** The job `notify`. However often it is done, everybody is told once. */
export async function notify(job: Jobs['notify']) {
  await db.transaction(async (tx) => {
    if (job.kind === 'sanction') await endOrMail(tx, job)
    else await tell(tx, job.siteId, await newsOf(tx, job))
  })
}

async function endOrMail(tx: Tx, job: Extract<Jobs['notify'], { kind: 'sanction' }>) {
  await mailSanction(tx, job)
  if (job.moment === 'ended') await logEnd(tx, job)
}

async function newsOf(tx: Tx, job: Exclude<Jobs['notify'], { kind: 'sanction' }>) {
  if (job.kind === 'published') return newsOfComment(tx, job)
  if (job.kind === 'decision') return newsOfDecision(tx, job.siteId, job.decisionId)
  if (job.kind === 'appeal') return newsOfAppeal(tx, job.siteId, job.appealId)
  const ended = job.kind === 'withdrawn' ? await settleWithdrawn(tx, job) : job.reportIds
  return newsOfReports(tx, job.siteId, ended)
}
