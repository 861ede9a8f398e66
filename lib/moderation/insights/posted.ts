import { type Asked, firstIdAt, type Reading } from './in-span'

/** How many comments were written in each step; whatever became of them. Nothing but the key is read. */
export const posted = (sql: Reading, { siteId, span, starts }: Asked) => sql`
  select width_bucket(id, ${starts.map(firstIdAt)}::text[]::uuid[]) - 1 as step, count(*)::int as count
  from comments
  where site_id = ${siteId} and id >= ${firstIdAt(span.from)}::uuid and id < ${firstIdAt(span.until)}::uuid
  group by 1`
