import { raw } from '@/db/client'
import type { OpenReports } from '@/lib/contract/reports'

type Sum = Pick<OpenReports, 'weight' | 'foldedAt' | 'reporters'> & { commentId: string }
type Row = OpenReports['reporters'] & { commentId: string; weight: number; foldedAt: Date | null }

/** What the open reports on these comments weigh, and how right those who made them were before. */
export async function sumReporters(siteId: string, ids: string[]): Promise<Sum[]> {
  const rows = await raw<Row[]>`
    select c.id as "commentId", c.report_weight as weight, c.report_folded_at as "foldedAt", own.*
    from comments c cross join lateral (
      select coalesce(sum(past.upheld), 0)::int as upheld, coalesce(sum(past.dismissed), 0)::int as dismissed,
        count(*) filter (where past.upheld + past.dismissed = 0)::int as unknown,
        (count(*) - count(distinct by.person))::int as alike
      from (
        select r.reporter_id, min(coalesce(r.counts_as, r.id)::text) as person
        from reports r
        where r.site_id = c.site_id and r.comment_id = c.id and r.closed_at is null and r.reason <> 'disagree'
          and r.reporter_id is not null
        group by r.reporter_id
      ) by cross join lateral (
        select count(*) filter (where p.outcome = 'upheld')::int as upheld,
          count(*) filter (where p.outcome = 'dismissed')::int as dismissed
        from reports p
        where p.site_id = c.site_id and p.reporter_id = by.reporter_id and p.reason <> 'disagree'
      ) past
    ) own
    where c.site_id = ${siteId} and c.id = any(${ids}::uuid[])`
  return rows.map(({ commentId, weight, foldedAt, upheld, dismissed, unknown, alike }) => ({
    commentId,
    weight: weight / 10,
    foldedAt: foldedAt?.toISOString() ?? null,
    reporters: { upheld, dismissed, unknown, alike: alike ?? 0 },
  }))
}
