import { raw, type Sql } from '@/db/client'

export type FeedEntry = {
  id: string
  parentId: string | null
  authorName: string
  html: string
  createdAt: Date
  editedAt: Date | null
  threadTitle: string
  threadUrl: string
}

const entriesPerFeed = 50

/** The newest published comments of a site, or of one of its threads, without what readers have folded. */
export const listNewest = (site: { id: string }, threadId: string | null) => raw<FeedEntry[]>`
  select c.id, c.parent_id as "parentId", m.display_name as "authorName", r.html,
    c.created_at as "createdAt", c.edited_at as "editedAt", t.title as "threadTitle", t.url as "threadUrl"
  from comments c
  join threads t on t.site_id = c.site_id and t.id = c.thread_id
  join members m on m.site_id = c.site_id and m.user_id = c.author_id
  join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.published_revision
  where c.site_id = ${site.id} and c.status = 'published' and c.report_folded_at is null ${inThread(raw, threadId)}
  order by c.id desc limit ${entriesPerFeed}`

const inThread = (sql: Sql, threadId: string | null) =>
  threadId ? sql`and c.thread_id = ${threadId} and c.depth >= 0` : sql``
