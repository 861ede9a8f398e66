import { raw } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import type { Role } from '@/lib/contract/sites'

/** A comment as it lies in a thread, with what readers may see of it. */
export type Row = {
  id: string
  parentId: string | null
  path: string
  depth: number
  status: Status
  authorId: string
  authorName: string
  authorRole: Role
  html: string | null
  createdAt: Date
  editedAt: Date | null
}

export type Place = { siteId: string; threadId: string }
type From = Place & { after: string | null; limit: number }

export async function findThread({ siteId, threadId }: Place) {
  const [thread] = await raw<{ id: string; url: string; title: string; commentCount: number }[]>`
    select id, url, title, comment_count as "commentCount" from threads
    where site_id = ${siteId} and id = ${threadId}`
  return thread ?? null
}

export const listNewestRoots = ({ siteId, threadId, after, limit }: From) => raw<Row[]>`
  select ${columns()} from comments c ${joins()}
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.depth = 0
    and c.path < ${after ?? '~'} and ${visible()}
  order by c.path desc limit ${limit}`

export const listOldestRoots = ({ siteId, threadId, after, limit }: From) => raw<Row[]>`
  select ${columns()} from comments c ${joins()}
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.depth = 0
    and c.path > ${after ?? ''} and ${visible()}
  order by c.path limit ${limit}`

/** The first replies under each of the roots, in reading order. */
export const listBranches = ({ siteId, threadId }: Place, roots: string[], limit: number) => raw<Row[]>`
  select branch.* from unnest(${roots}::text[]) with ordinality as root(path, place)
  cross join lateral (
    select ${columns()} from comments c ${joins()}
    where c.site_id = ${siteId} and c.thread_id = ${threadId}
      and c.path > root.path collate "C" and c.path < (root.path || '~') collate "C" and ${visible()}
    order by c.path limit ${limit}
  ) as branch
  order by root.place, branch.path`

/** What follows in one root's branch. */
export const listReplies = ({ siteId, threadId, root, after, limit }: From & { root: string }) => raw<Row[]>`
  select ${columns()} from comments c ${joins()}
  where c.site_id = ${siteId} and c.thread_id = ${threadId}
    and c.path > ${after ?? root} and c.path < ${`${root}~`} and ${visible()}
  order by c.path limit ${limit}`

export async function findPath({ siteId, threadId }: Place, commentId: string) {
  const [comment] = await raw<{ path: string }[]>`
    select path from comments where site_id = ${siteId} and thread_id = ${threadId} and id = ${commentId}`
  return comment?.path ?? null
}

/** One reader's own comments that wait for a moderator, with their newest text. */
export const listPendingOf = ({ siteId, threadId }: Place, authorId: string) => raw<Row[]>`
  select ${ownColumns()} from comments c
  join members m on m.site_id = c.site_id and m.user_id = c.author_id
  join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.author_id = ${authorId} and c.status = 'pending'
  order by c.path desc limit 50`

const ownColumns = () => raw`
  c.id, c.parent_id as "parentId", c.path, c.depth, c.status, c.created_at as "createdAt", c.edited_at as "editedAt",
  c.author_id as "authorId", m.display_name as "authorName", m.role as "authorRole", r.html`

const columns = ownColumns

const joins = () => raw`
  join members m on m.site_id = c.site_id and m.user_id = c.author_id
  left join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.published_revision
    and c.status = 'published'`

// published, or the tombstone of something that has published replies; `parent_id` finds those past the deepest path
const visible = () => raw`(c.status = 'published' or exists (
  select 1 from comments d where d.site_id = c.site_id and d.thread_id = c.thread_id
    and d.path > c.path and d.path < (c.path || '~') and d.status = 'published'
  ) or exists (
  select 1 from comments d where d.site_id = c.site_id and d.parent_id = c.id and d.status = 'published'
))`
