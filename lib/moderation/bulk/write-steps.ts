import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { timeToUndo } from '../tell-author'
import type { Step } from './plan'
import type { BulkRow } from './queries'

const given = (steps: Step[]) => sql`
  jsonb_to_recordset(${JSON.stringify(steps)}::text::jsonb) as s(
    id uuid, "threadId" uuid, "decisionId" uuid, verb text, revision int, "from" text, "to" text,
    shown int, shows int, undoes uuid)`

/** The same as `setStatus` for many. Throws when one of them is not as it was read: they are locked. */
export async function setStatuses(tx: Tx, { siteId }: BulkRow, steps: Step[]) {
  const changed = await tx.execute(sql`
    update comments c set status = s."to", published_revision = s.shows,
      edited_at = case when s.shows is distinct from s.shown and s.shows is not null then (
        select r.created_at from revisions r
        where r.site_id = c.site_id and r.comment_id = c.id and r.number = s.shows and r.number > 1
      ) else c.edited_at end,
      queued_at = case when s.verb = 'hold' and s.undoes is null then now() else c.queued_at end,
      reported_at = case when s."to" = 'pending' then c.reported_at end,
      noticed_at = case when s."to" = 'pending' then c.noticed_at end,
      seen_at = case
        when s.undoes is not null then (
          select min(d.decided_at) from decisions d
          where d.site_id = c.site_id and d.comment_id = c.id and d.moderator_id is not null
            and d.id <> s.undoes and d.undoes_id is null
            and not exists (select from decisions b where b.site_id = d.site_id and b.undoes_id = d.id))
        when s."to" = 'published' then coalesce(c.seen_at, now())
        else c.seen_at end
    from ${given(steps)}
    where c.site_id = ${siteId} and c.id = s.id and c.status = s."from" and c.revision = s.revision
      and c.published_revision is not distinct from s.shown
    returning c.id`)
  if (changed.length !== steps.length) throw new Error('a locked comment has changed')
}

export const insertDecisions = (tx: Tx, bulk: BulkRow, steps: Step[]) =>
  tx.execute(sql`
    insert into decisions (site_id, id, comment_id, revision, verb, from_status, to_status, from_revision,
      reason, note, moderator_id, undoes_id, bulk_id, decided_at)
    select ${bulk.siteId}, s."decisionId", s.id, s.revision, s.verb, s."from", s."to", s.shown,
      ${bulk.reason}::text, ${bulk.note}::text, ${bulk.moderatorId}, s.undoes, ${bulk.id}, clock_timestamp()
    from ${given(steps)}`)

/** Readers, colleagues and whoever a comment concerns hear of it, as `announce` and `tellAuthor` say it of one. */
export async function tellAll(tx: Tx, { siteId }: BulkRow, steps: Step[]) {
  await tx.execute(sql`
    insert into changes (site_id, thread_id, comment_id, kind, queue)
    select ${siteId}, s."threadId", s.id,
      case when s."to" = 'published' and s."from" <> 'published' then 'arrived' else 'changed' end, true
    from ${given(steps)}`)
  const job = (kind: string, subject: ReturnType<typeof sql>, where: ReturnType<typeof sql>) => sql`
    insert into pgboss.job (name, data, start_after, retry_limit, retry_delay, retry_backoff, policy)
    select 'notify', jsonb_build_object('siteId', ${siteId}::uuid, 'kind', ${kind}::text) || ${subject},
      now() + make_interval(secs => ${timeToUndo}), 12, 5, true, 'standard'
    from ${given(steps)} where ${where}`
  await tx.execute(job('decision', sql`jsonb_build_object('decisionId', s."decisionId")`, sql`true`))
  const isNews = sql`s."to" = 'published' and (s."from" <> 'published' or s.shown is distinct from s.shows)`
  await tx.execute(job('published', sql`jsonb_build_object('commentId', s.id)`, isNews))
}

/** What moderators let through is read without the mask over its personal data; see `changeMask`. */
export const takeMasksOff = (tx: Tx, { siteId }: BulkRow, steps: Step[]) =>
  tx.execute(sql`
    update revisions r set html = r.open_html, open_html = null
    from ${given(steps)}
    where r.site_id = ${siteId} and r.comment_id = s.id and r.number = s.shows
      and s."to" = 'published' and s.undoes is null and r.open_html is not null`)
