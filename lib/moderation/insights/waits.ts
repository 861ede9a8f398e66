import { type Asked, firstIdAt, type Reading, secondsOf } from './in-span'
import { stands } from './standing'

/**
 * How long comments that waited took to be decided by a person for the first time, counted from being written: an author
 * who edits meanwhile, or a moderator who puts it off, starts no new count. Of the decisions in `standing`.
 */
export const waits = (sql: Reading, { siteId, span }: Asked) => sql`
  select decided_at, greatest(extract(epoch from decided_at) - ${secondsOf(sql, 'comment_id')}, 0)::float8 as seconds
  from (
    select distinct on (comment_id) comment_id, from_status, decided_at
    from standing
    where moderator_id is not null
    order by comment_id, decided_at
  ) first
  where from_status = 'pending' and (comment_id >= ${firstIdAt(span.from)}::uuid or not exists (
    select from decisions d
    where d.site_id = ${siteId} and d.comment_id = first.comment_id and d.decided_at < ${span.from}
      and d.moderator_id is not null and ${stands(sql, siteId)}
  ))`
