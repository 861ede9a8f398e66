import type { Sql } from '@/db/client'
import type { Asked } from './in-span'
import { standing, stands } from './standing'

/**
 * How long comments that waited took to be decided by a person for the first time, counted from being written: an author
 * who edits meanwhile, or a moderator who puts it off, starts no new count.
 */
export const waits = (sql: Sql, asked: Asked) => sql`
  select first.decided_at, greatest(extract(epoch from first.decided_at - c.created_at), 0)::float8 as seconds
  from (
    select distinct on (comment_id) comment_id, from_status, decided_at
    from (${standing(sql, asked)}) by_people
    where moderator_id is not null
    order by comment_id, decided_at
  ) first
  join comments c on c.site_id = ${asked.siteId} and c.id = first.comment_id
  where first.from_status = 'pending' and not exists (
    select from decisions d
    where d.site_id = ${asked.siteId} and d.comment_id = first.comment_id and d.decided_at < ${asked.span.from}
      and d.moderator_id is not null and ${stands(sql)}
  )`
