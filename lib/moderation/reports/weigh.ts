import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Subject } from '../queries'
import { newFor, type ReportRecord, weightOf } from './weight'

type Reporting = Subject & { reporterId: string }

/** What a member's report is to weigh, and as which report on the comment it counts. To be asked under the comment's lock. */
export async function weigh(
  tx: Tx,
  reporting: Reporting,
): Promise<{ weight: number; countsAs: string | null }> {
  const record = await findRecord(tx, reporting)
  return { weight: weightOf(record), countsAs: await findAlike(tx, reporting) }
}

async function findRecord(tx: Tx, { siteId, reporterId }: Reporting): Promise<ReportRecord> {
  const [record] = await tx.execute<ReportRecord>(sql`
    select count(*) filter (where outcome = 'upheld')::int as upheld,
      count(*) filter (where outcome = 'dismissed')::int as dismissed
    from reports where site_id = ${siteId} and reporter_id = ${reporterId} and reason <> 'disagree'`)
  return record ?? { upheld: 0, dismissed: 0 }
}

/**
 * The first open report by themselves, by an account of the same device, or by one of the same network where both
 * are new: an office or a mobile network has many honest readers, who have been there for a while.
 */
async function findAlike(tx: Tx, { siteId, commentId, reporterId }: Reporting): Promise<string | null> {
  const [alike] = await tx.execute<{ id: string }>(sql`
    select coalesce(r.counts_as, r.id) as id from reports r
    where r.site_id = ${siteId} and r.comment_id = ${commentId} and r.closed_at is null and r.reason <> 'disagree'
      and (r.reporter_id = ${reporterId} or exists (
        select from traces own
        join traces other on other.site_id = own.site_id and other.kind = own.kind and other.hash = own.hash
          and other.user_id = r.reporter_id
        where own.site_id = ${siteId} and own.user_id = ${reporterId}
          and (own.kind = 'device' or 2 = (
            select count(*) from members m
            where m.site_id = ${siteId} and m.user_id in (own.user_id, other.user_id)
              and m.joined_at > now() - make_interval(days => ${newFor})))))
    order by r.created_at, r.id limit 1`)
  return alike?.id ?? null
}
