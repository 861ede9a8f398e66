import { writer } from '@/db/client'

type Row = {
  siteId: string
  threadId: string
  authorId: string
  slowSeconds: number
  claim: { key: string } | null
}

/**
 * Slow mode in the statement that keeps the comment: `place` is where it would stand, `turn` is there when its author's
 * turn has come. Of two at one instant the second waits for the first one's row and finds that it is not.
 */
export const turned = ({ siteId, threadId, authorId, slowSeconds, claim }: Row) => writer`
  recent as materialized (
    select max(at) as at from (
      select created_at as at from (
        select thread_id, created_at from comments
        where site_id = ${siteId} and author_id = ${authorId} order by id desc limit 50
      ) latest where thread_id = ${threadId}
      union all
      select taken_at from turns
      where site_id = ${siteId} and thread_id = ${threadId} and user_id = ${authorId}
    ) before
  ), turn as (
    insert into turns (site_id, thread_id, user_id)
    select ${siteId}, ${threadId}, ${authorId} from place
    where not exists (select from recent where at > now() - ${pause(slowSeconds)}) ${isNew(authorId, claim)}
    on conflict (site_id, thread_id, user_id) do update set taken_at = excluded.taken_at
      where turns.taken_at <= now() - ${pause(slowSeconds)}
    returning user_id
  ),`

/** Seconds until the author's turn; null: it has come, or something else is in the way. */
export const wait = ({ slowSeconds }: Row) =>
  slowSeconds === 0
    ? writer`null::int`
    : writer`(
        select coalesce(ceil(extract(epoch from at + ${pause(slowSeconds)} - now())), ${slowSeconds}::int)::int
        from recent where exists (select from place) and not exists (select from turn))`

const pause = (seconds: number) => writer`make_interval(secs => ${seconds}::int)`

// what is sent again takes no turn
const isNew = (authorId: string, claim: Row['claim']) =>
  claim
    ? writer`and not exists (select from idempotency_keys where user_id = ${authorId} and key = ${claim.key})`
    : writer``
