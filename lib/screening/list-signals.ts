import { raw } from '@/db/client'
import type { RuleName, Signal, Unscreened } from '@/lib/contract/screening'

type Version = { id: string; revision: number }
type Row = Signal & { commentId: string }

/** What was noticed in each of these revisions, by comment. */
export async function listSignals(siteId: string, versions: Version[]): Promise<Map<string, Signal[]>> {
  const rows = await raw<Row[]>`
    select comment_id as "commentId", rule, reason, score, fragment, starts_at as start, ends_at as "end", detail
    from unnest(${versions.map(({ id }) => id)}::uuid[], ${versions.map(({ revision }) => revision)}::int[]) as v(id, number)
    join signals s on s.site_id = ${siteId} and s.comment_id = v.id and s.revision = v.number
    order by s.comment_id, s.number`
  const found = new Map<string, Signal[]>()
  for (const { commentId, ...signal } of rows) found.set(commentId, [...(found.get(commentId) ?? []), signal])
  return found
}

/** What waits for rules that could not be asked; null: nothing does. */
export async function countUnscreened(siteId: string): Promise<Unscreened | null> {
  const [row] = await raw<{ comments: number; rules: RuleName[] | null; since: Date | null }[]>`
    select count(*)::int as comments, min(since) as since,
      (select array_agg(distinct rule) from unscreened, unnest(rules) as rule where site_id = ${siteId}) as rules
    from unscreened where site_id = ${siteId}`
  if (!row || row.comments === 0) return null
  return { comments: row.comments, rules: row.rules ?? [], since: row.since?.toISOString() ?? null }
}
