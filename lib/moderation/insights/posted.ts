import type { Sql } from '@/db/client'
import type { Asked } from './in-span'

/** How many comments were written in each step; whatever became of them. Nothing but the key is read. */
export const posted = (sql: Sql, { siteId, span, starts }: Asked) => sql`
  select width_bucket(id, ${starts.map(firstIdAt)}::text[]::uuid[]) - 1 as step, count(*)::int as count
  from comments
  where site_id = ${siteId} and id >= ${firstIdAt(span.from)}::uuid and id < ${firstIdAt(span.until)}::uuid
  group by 1`

// an id begins with the time at which it was made
function firstIdAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}
