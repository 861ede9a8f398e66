import { raw } from '@/db/client'
import type { QueueCounts } from '@/lib/contract/queue'
import { inTab } from './tabs'

/** What was published long ago and never looked at need not be counted to the end. */
export const mostNew = 1_000

/** How much is in each tab, in one statement. What waits is what is new or edited, and what is only reported. */
export async function countTabs(siteId: string): Promise<QueueCounts> {
  const of = (tab: 'waiting' | 'notices') =>
    raw`(select count(*)::int from comments c where c.site_id = ${siteId} and ${inTab(tab)})`
  const [row] = await raw<(Omit<QueueCounts, 'pending'> & { onlyReported: number })[]>`
    select ${of('waiting')} as waiting, ${of('notices')} as notices, reported.*,
      (select count(*)::int from (
        select from comments c where c.site_id = ${siteId} and ${inTab('new')} limit ${mostNew}
      ) found) as new,
      (select count(*)::int from appeals where site_id = ${siteId} and settled_at is null) as appeals
    from (
      select count(*)::int as reported,
        count(*) filter (where c.status = 'published' and c.revision = c.published_revision)::int as "onlyReported"
      from comments c where c.site_id = ${siteId} and ${inTab('reported')}
    ) reported`
  if (!row) throw new Error('nothing was counted')
  const { onlyReported, ...counts } = row
  return { ...counts, pending: counts.waiting - onlyReported }
}
