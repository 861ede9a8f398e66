import { raw } from '@/db/client'
import type { Jobs } from '@/lib/jobs/queues'
import { log } from '@/lib/log'
import { runBulk } from './run-bulk'

/**
 * The job `take-up`: bulk decisions that were begun and not ended are carried out. One that another process is
 * still at work on is waited for, and done once. Returns how many there were.
 */
export async function takeUpBulks(): Promise<number> {
  const begun = await raw<{ job: Jobs['bulk'] }[]>`
    select j.data as job from pgboss.job j
    join bulks b on b.site_id = (j.data->>'siteId')::uuid and b.id = (j.data->>'bulkId')::uuid
    where j.name = 'bulk' and j.state = 'active' and b.state in ('waiting', 'running', 'failed')
    order by b.created_at, b.id`
  for (const { job } of begun) {
    // its own job says so too, and is tried again
    await runBulk(job).catch((error) => log.error({ err: error }, 'bulk'))
  }
  return begun.length
}
