import { raw } from '@/db/client'
import type { Insights } from '@/lib/contract/insights'
import { countTabs } from '../filters/count-tabs'
import { isWaiting } from '../filters/tabs'
import { hoursForNotices } from '../rules'

// hours
const soon = 4

/** What is to be done at a moment. */
export async function standingNow(siteId: string, now: Date): Promise<Insights['now']> {
  const dueBy = (hours: number) => new Date(now.getTime() + (hours - hoursForNotices) * 3_600_000)
  const [counts, [row]] = await Promise.all([
    countTabs(siteId),
    raw<{ oldestAt: Date | null; due: number; late: number }[]>`
      select (select min(queued_at) from comments c where c.site_id = ${siteId} and ${isWaiting()}) as "oldestAt",
        count(*) filter (where noticed_at > ${dueBy(0)})::int as due,
        count(*) filter (where noticed_at <= ${dueBy(0)})::int as late
      from comments where site_id = ${siteId} and noticed_at <= ${dueBy(soon)}`,
  ])
  return {
    at: now.toISOString(),
    waiting: counts.waiting,
    oldestAt: row?.oldestAt?.toISOString() ?? null,
    reported: counts.reported,
    notices: counts.notices,
    noticesDue: row?.due ?? 0,
    noticesLate: row?.late ?? 0,
    appeals: counts.appeals,
  }
}
