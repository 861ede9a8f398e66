import { raw } from '@/db/client'
import type { OpenReports } from '@/lib/contract/reports'

type Sum = Pick<OpenReports, 'weight' | 'foldedAt' | 'reporters'> & { commentId: string }
type Row = OpenReports['reporters'] & { commentId: string; weight: number; foldedAt: Date | null }

/** What the open reports on these comments weigh, and how right those who made them were before. */
export async function sumReporters(siteId: string, ids: string[]): Promise<Sum[]> {
  const rows = await raw<Row[]>`
    with by as materialized (
      select comment_id, reporter_id, min(coalesce(counts_as, id)::text) as person from reports
      where site_id = ${siteId} and comment_id = any(${ids}::uuid[]) and closed_at is null
        and reason <> 'disagree' and reporter_id is not null
      group by comment_id, reporter_id
    ), past as materialized (
      select reporter_id, count(*) filter (where outcome = 'upheld') as upheld,
        count(*) filter (where outcome = 'dismissed') as dismissed
      from reports
      where site_id = ${siteId} and reporter_id in (select reporter_id from by) and reason <> 'disagree'
      group by reporter_id
    )
    select c.id as "commentId", c.report_weight as weight, c.report_folded_at as "foldedAt",
      coalesce(sum(past.upheld), 0)::int as upheld, coalesce(sum(past.dismissed), 0)::int as dismissed,
      (count(*) filter (where past.upheld + past.dismissed = 0))::int as unknown,
      (count(by.person) - count(distinct by.person))::int as alike
    from comments c left join by on by.comment_id = c.id left join past on past.reporter_id = by.reporter_id
    where c.site_id = ${siteId} and c.id = any(${ids}::uuid[])
    group by c.site_id, c.id`
  return rows.map(({ commentId, weight, foldedAt, ...reporters }) => ({
    ...{ commentId, reporters, weight: weight / 10 },
    foldedAt: foldedAt?.toISOString() ?? null,
  }))
}
