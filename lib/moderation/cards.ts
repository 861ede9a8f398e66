import { raw } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import type { Language } from '@/lib/contract/fields'

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
  reportedAt: Date | null
  noticedAt: Date | null
  unseen: boolean
  featured: boolean
  language: Language | null
  replyCount: number
  threadId: string
  threadTitle: string
  threadUrl: string
  articleBy: string | null
  section: string | null
  parentId: string | null
  parentName: string | null
  parentHtml: string | null
  authorId: string
  authorName: string
  authorBadge: string | null
  authorPicture: string | null
  joinedAt: Date
  trusted: boolean
  published: number
  pending: number
  hidden: number
}

export async function findCard(siteId: string, commentId: string) {
  const [card] = await raw<CardRow[]>`
    select ${columns()} from comments c ${joins()} where c.site_id = ${siteId} and c.id = ${commentId}`
  return card ?? null
}

export const columns = () => raw`
  c.id, c.revision, c.published_revision as "publishedRevision", c.status, r.text, r.language,
  coalesce(r.open_html, r.html) as html, r.open_html is not null as masked, coalesce(u.rules, '{}') as unscreened, shown.html as "shownHtml",
  c.created_at as "createdAt", c.reported_at as "reportedAt", c.noticed_at as "noticedAt",
  c.status = 'published' and c.seen_at is null as unseen, c.featured_at is not null as featured, c.reply_count as "replyCount",
  t.id as "threadId", t.title as "threadTitle", t.url as "threadUrl", t.section, t.author_id as "articleBy",
  p.id as "parentId", pm.display_name as "parentName", pr.html as "parentHtml",
  m.user_id as "authorId", m.display_name as "authorName", m.badge as "authorBadge",
  (select s.id from avatars s where s.user_id = m.user_id and m.picture_hidden_at is null) as "authorPicture", m.joined_at as "joinedAt", m.trusted_at is not null as trusted,
  record.published, record.pending, record.hidden`

export const joins = () => raw`
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
