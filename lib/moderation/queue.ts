import { raw } from '@/db/client'
import type { Status } from '@/lib/contract/comments'

export type CardRow = {
  id: string
  revision: number
  status: Status
  publishedRevision: number | null
  text: string
  html: string
  masked: boolean
  unscreened: string[]
  shownHtml: string | null
  createdAt: Date
  /** Microseconds matter: it is the queue's order. */
  queuedAt: string
  reportedAt: Date | null
  noticedAt: Date | null
  threadId: string
  threadTitle: string
  threadUrl: string
  parentId: string | null
  parentName: string | null
  parentHtml: string | null
  authorId: string
  authorName: string
  joinedAt: Date
  published: number
  pending: number
  hidden: number
}

/** `noticed`: in front, with notices of illegal content. */
export type QueuePlace = { noticed: boolean; queuedAt: string; id: string }

/** What waits, longest first: comments that nobody has looked at, edits of published ones, and what was reported. */
export const listWaiting = (siteId: string, after: QueuePlace | null, limit: number) => raw<CardRow[]>`
  select ${columns()} from comments c ${joins()}
  where c.site_id = ${siteId} and ${isWaiting()}
    and ((c.noticed_at is null), c.queued_at, c.id) > (
      ${after ? !after.noticed : false}, ${after?.queuedAt ?? '-infinity'}::text::timestamptz, ${after?.id ?? lowestId}::uuid)
  order by (c.noticed_at is null), c.queued_at, c.id limit ${limit}`

export async function findCard(siteId: string, commentId: string) {
  const [card] = await raw<CardRow[]>`
    select ${columns()} from comments c ${joins()} where c.site_id = ${siteId} and c.id = ${commentId}`
  return card ?? null
}

export async function countWaiting(siteId: string) {
  const [row] = await raw<{ waiting: number }[]>`
    select count(*)::int as waiting from comments c where c.site_id = ${siteId} and ${isWaiting()}`
  return row?.waiting ?? 0
}

const lowestId = '00000000-0000-0000-0000-000000000000'

// the index `comments_queue` holds exactly these
const isWaiting = () =>
  raw`(c.status = 'pending' or (c.status = 'published' and (c.revision > c.published_revision or c.reported_at is not null)))`

const columns = () => raw`
  c.id, c.revision, c.published_revision as "publishedRevision", c.status, r.text,
  coalesce(r.open_html, r.html) as html, r.open_html is not null as masked, coalesce(u.rules, '{}') as unscreened, shown.html as "shownHtml",
  c.created_at as "createdAt", c.queued_at::text as "queuedAt",
  c.reported_at as "reportedAt", c.noticed_at as "noticedAt",
  t.id as "threadId", t.title as "threadTitle", t.url as "threadUrl",
  p.id as "parentId", pm.display_name as "parentName", pr.html as "parentHtml",
  m.user_id as "authorId", m.display_name as "authorName", m.joined_at as "joinedAt",
  record.published, record.pending, record.hidden`

const joins = () => raw`
  join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
  left join unscreened u on u.site_id = c.site_id and u.comment_id = c.id
  left join revisions shown on shown.site_id = c.site_id and shown.comment_id = c.id
    and c.status = 'published' and shown.number = c.published_revision and shown.number < c.revision
  join threads t on t.site_id = c.site_id and t.id = c.thread_id
  join members m on m.site_id = c.site_id and m.user_id = c.author_id
  left join comments p on p.site_id = c.site_id and p.id = c.parent_id
  left join members pm on pm.site_id = p.site_id and pm.user_id = p.author_id
  left join revisions pr on pr.site_id = p.site_id and pr.comment_id = p.id
    and pr.number = coalesce(p.published_revision, p.revision)
  cross join lateral (
    select count(*) filter (where a.status = 'published')::int as published,
      count(*) filter (where a.status = 'pending')::int as pending,
      count(*) filter (where a.status = 'hidden')::int as hidden
    from comments a where a.site_id = c.site_id and a.author_id = c.author_id
  ) as record`
