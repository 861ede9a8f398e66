import { raw } from '@/db/client'
import type { Drift } from './threads'

type Row = { siteId: string; commentId: string; kept: number; counted: number }

/**
 * Where what the open reports on a comment weigh is not what is kept: of those that look like one person's the
 * heaviest alone counts. Few comments have any, and both sides are found by an index.
 */
export async function listReportDrift(): Promise<Drift[]> {
  const rows = await raw<Row[]>`
    with open as (
      select site_id, comment_id, sum(heaviest)::int as weight from (
        select site_id, comment_id, max(weight) as heaviest from reports
        where closed_at is null and reason <> 'disagree'
        group by site_id, comment_id, coalesce(counts_as, id)
      ) one group by site_id, comment_id
    )
    select c.site_id as "siteId", c.id as "commentId", c.report_weight as kept, coalesce(o.weight, 0) as counted
    from comments c left join open o on o.site_id = c.site_id and o.comment_id = c.id
    where c.reported_at is not null and c.report_weight <> coalesce(o.weight, 0)
    union
    select c.site_id, c.id, c.report_weight, o.weight
    from open o join comments c on c.site_id = o.site_id and c.id = o.comment_id
    where c.report_weight <> o.weight
    order by 1, 2`
  return rows.map((row) => ({ of: 'reports', ...row }))
}
