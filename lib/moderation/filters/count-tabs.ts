import { raw } from '@/db/client'
import type { QueueCounts } from '@/lib/contract/queue'
import { inTab } from './tabs'

/** What was published long ago and never looked at need not be counted to the end. */
export const mostNew = 1_000

/** How much is in each tab, in one statement. */
export async function countTabs(siteId: string): Promise<QueueCounts> {
  const of = (tab: 'waiting' | 'reported' | 'notices') =>
    raw`(select count(*)::int from comments c where c.site_id = ${siteId} and ${inTab(tab)})`
  const [row] = await raw<QueueCounts[]>`
    select ${of('waiting')} as waiting, ${of('reported')} as reported, ${of('notices')} as notices,
      (select count(*)::int from comments c where c.site_id = ${siteId} and ${inTab('waiting')}
        and (c.reported_at is null or c.status = 'pending' or c.revision > c.published_revision)) as pending,
      (select count(*)::int from (
        select from comments c where c.site_id = ${siteId} and ${inTab('new')} limit ${mostNew}
      ) found) as new,
      (select count(*)::int from appeals where site_id = ${siteId} and settled_at is null) as appeals`
  return row ?? { waiting: 0, pending: 0, reported: 0, notices: 0, new: 0, appeals: 0 }
}
