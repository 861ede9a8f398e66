import { byHand } from '@/db/by-hand'
import type { Tx } from '@/db/client'

/** Seconds within which a moderator may think better of it, and nobody ever hears. */
export const timeToUndo = 120

type Decided = { siteId: string; answersAppeal?: boolean | undefined }

/**
 * Part of a statement: readers and colleagues see what was decided; its author hears of it, and whoever a comment
 * concerns that readers see from now on. As `announce` and `send` would say it, but for the way there and back.
 */
export const told = (tx: Tx, { siteId, answersAppeal = false }: Decided) => byHand(tx)`
  told as (
    insert into changes (site_id, thread_id, comment_id, kind, queue)
    select ${siteId}, "threadId", id,
      case when "to" = 'published' and "from" <> 'published' then 'arrived' else 'changed' end, true
    from steps
  ), jobs as (
    insert into pgboss.job (name, data, start_after, retry_limit, retry_delay, retry_backoff, policy)
    select 'notify', jsonb_build_object('siteId', ${siteId}::uuid) || news.job,
      now() + make_interval(secs => ${timeToUndo}), 12, 5, true, 'standard'
    from steps s cross join lateral (
      select jsonb_build_object('kind', 'decision', 'decisionId', s."decisionId") as job
      where not ${answersAppeal}::boolean
      union all
      select jsonb_build_object('kind', 'published', 'commentId', s.id)
      where s."to" = 'published' and (s."from" <> 'published' or s.shown is distinct from s.shows)
    ) news
  )`
