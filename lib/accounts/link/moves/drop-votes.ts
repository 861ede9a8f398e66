import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Place } from './place'

/**
 * One person has one vote on a comment, this account's where there are two, and none on what they wrote: the others go,
 * with what they counted. Under the comments' locks.
 */
export const dropVotes = (tx: Tx, { siteId, from, to }: Place) =>
  tx.execute(sql`
    with gone as (
      delete from votes v where v.site_id = ${siteId} and v.user_id in (${from}, ${to}) and (
        exists (
          select from comments c
          where c.site_id = ${siteId} and c.id = v.comment_id and c.author_id in (${from}, ${to}))
        or v.user_id = ${from} and exists (
          select from votes own
          where own.site_id = ${siteId} and own.comment_id = v.comment_id and own.user_id = ${to}))
      returning comment_id, value
    ), sums as (
      select comment_id, count(*) filter (where value = 1)::int as up,
        count(*) filter (where value = -1)::int as down
      from gone group by comment_id
    ), counted as (
      update comments c set upvotes = upvotes - up, downvotes = downvotes - down
      from sums where c.site_id = ${siteId} and c.id = sums.comment_id
      returning c.id, c.thread_id
    )
    insert into changes (site_id, thread_id, comment_id, kind)
    select ${siteId}, thread_id, id, 'voted' from counted`)
