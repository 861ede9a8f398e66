import type { Sql } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import type { Role } from '@/lib/contract/sites'
import type { Sort } from '@/lib/contract/threads'
import { givenTerms } from './find-terms'
import type { Rank } from './rules'
import { type Given, termsIn } from './terms'

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
  authorBadge: string | null
  /** Its id, where they have one and the site shows it. */
  authorPicture: string | null
  html: string | null
  replyCount: number
  upvotes: number
  downvotes: number
  best: number
  isFeatured: boolean
  /** Readers see it folded, because of what others reported. */
  isFolded?: boolean
  createdAt: Date
  editedAt: Date | null
}

export type Place = { siteId: string; threadId: string }

/**
 * `since`: the thread's last change that is still known. Asked first, so that what comes later is told again.
 * `section`: the one that a page names.
 */
export async function findThread(sql: Sql, { siteId, threadId }: Place, section: string | null = null) {
  const [row] = await sql<(Found & { since: string; given: Given })[]>`
    select t.id, t.url, t.title, t.comment_count as "commentCount", t.author_id as "authorId",
      (select coalesce(max(id), 0) from changes where thread_id = ${threadId}) as since,
      ${givenTerms(sql, section)} as given
    from threads t join sites s on s.id = t.site_id where t.site_id = ${siteId} and t.id = ${threadId}`
  if (!row) return null
  const { since, given, ...thread } = row
  return { thread, since: Number(since), terms: termsIn(given) }
}

type Found = { id: string; url: string; title: string; commentCount: number; authorId: string | null }

type Roots = Place & { sort: Sort; after: Rank | null; limit: number }

/** Roots that readers see: published ones, and the places of those that were answered. */
export const listRoots = (sql: Sql, { siteId, threadId, sort, after, limit }: Roots) => sql<Row[]>`
  select ${columns(sql)} from comments c ${joins(sql)}
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and ${shownRoots(sql)} and ${beyond(sql, sort, after)}
  order by ${order(sql, sort)} limit ${limit}`

/** Of the newest roots those that few have voted on. */
export const listFresh = (
  sql: Sql,
  { siteId, threadId }: Place,
  { votes, limit }: { votes: number; limit: number },
) => sql<Row[]>`
  select * from (
    select ${columns(sql)} from comments c ${joins(sql)}
    where c.site_id = ${siteId} and c.thread_id = ${threadId} and ${shownRoots(sql)}
    order by c.path desc limit 100
  ) newest where status = 'published' and upvotes + downvotes < ${votes}
  order by path desc limit ${limit}`

/** The first published replies under each of the roots, in reading order. */
export const listBranches = (sql: Sql, { siteId, threadId }: Place, roots: string[], limit: number) => sql<
  Row[]
>`
  select branch.* from unnest(${roots}::text[]) with ordinality as root(path, place)
  cross join lateral (
    select ${columns(sql)} from comments c ${joins(sql)}
    where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.status = 'published'
      and c.path > root.path collate "C" and c.path < (root.path || '~') collate "C"
    order by c.path limit ${limit}
  ) as branch
  order by root.place, branch.path`

type Branch = Place & { root: string; after: string; limit: number }

/** The published replies that follow in one root's branch. */
export const listReplies = (sql: Sql, { siteId, threadId, root, after, limit }: Branch) => sql<Row[]>`
  select ${columns(sql)} from comments c ${joins(sql)}
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.status = 'published'
    and c.path > ${after} and c.path < ${`${root}~`}
  order by c.path limit ${limit}`

type Named = { paths: string[]; ids: string[] }

/** Comments by path or by id, whatever their status. */
export const listNamed = (sql: Sql, { siteId, threadId }: Place, { paths, ids }: Named) => sql<
  (Row & { hasReplies: boolean })[]
>`
  select ${columns(sql)}, ${hasReplies(sql)} as "hasReplies"
  from ${named(sql, { siteId, threadId }, { paths, ids })} ${joins(sql)} order by c.path`

/** The same of what is not published. */
export const listUnpublished = (sql: Sql, { siteId, threadId }: Place, { paths, ids }: Named) => sql<Row[]>`
  select ${columns(sql)} from ${named(sql, { siteId, threadId }, { paths, ids })} ${joins(sql)}
  where c.status <> 'published'`

/** What the newsroom shows above the others, newest first. */
export const listFeatured = (sql: Sql, { siteId, threadId }: Place, limit: number) => sql<Row[]>`
  select ${columns(sql)} from comments c ${joins(sql)}
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.status = 'published' and c.featured_at is not null
  order by c.featured_at desc limit ${limit}`

export async function findPath(sql: Sql, { siteId, threadId }: Place, commentId: string) {
  const [comment] = await sql<{ path: string }[]>`
    select path from comments where site_id = ${siteId} and thread_id = ${threadId} and id = ${commentId}`
  return comment?.path ?? null
}

/** What changed after that change, and shortly before it: commits come in any order. Without a comment: the thread itself. */
export async function listChanged(sql: Sql, { threadId }: Place, after: number, limit: number) {
  const rows = await sql<{ commentId: string | null; id: string; kind: string }[]>`
    select comment_id as "commentId", id, kind from changes
    where thread_id = ${threadId}
      and (id > ${after} or at > (select at - interval '30 seconds' from changes where id = ${after}))
    order by id limit ${limit}`
  return rows.map((row) => ({ ...row, id: Number(row.id) }))
}

export async function isChangeKnown(sql: Sql, id: number) {
  const rows = await sql`select 1 from changes where id = ${id}`
  return rows.length > 0
}

/** One reader's own comments that wait for a moderator, with their newest text. */
export const listPendingOf = (sql: Sql, { siteId, threadId }: Place, authorId: string) => sql<Row[]>`
  select ${ownColumns(sql)} from comments c ${authors(sql)}
  join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.author_id = ${authorId} and c.status = 'pending'
  order by c.path desc limit 50`

/** The newest texts of what one reader has published, where they wait for a moderator. */
export const listEditsOf = (sql: Sql, { siteId, threadId }: Place, authorId: string) => sql<
  { id: string; html: string; editedAt: Date | null }[]
>`
  select c.id, r.html, c.edited_at as "editedAt" from comments c
  join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
  where c.site_id = ${siteId} and c.thread_id = ${threadId} and c.author_id = ${authorId}
    and c.status = 'published' and c.revision > c.published_revision
  order by c.path desc limit 50`

export const listVotesOf = (sql: Sql, { siteId, threadId }: Place, userId: string) => sql<
  { commentId: string; value: 1 | -1 }[]
>`
  select v.comment_id as "commentId", v.value from votes v
  join comments c on c.site_id = v.site_id and c.id = v.comment_id
  where v.site_id = ${siteId} and v.user_id = ${userId} and c.thread_id = ${threadId}
  order by v.voted_at desc limit 1000`

/** Seconds since one reader last wrote here, within the hour that slow mode looks back; null: longer ago or never. */
export async function findWroteAgo(sql: Sql, { siteId, threadId }: Place, authorId: string) {
  const [row] = await sql<{ ago: number | null }[]>`
    select floor(extract(epoch from now() - max(created_at)))::int as ago from (
      select thread_id, created_at from comments
      where site_id = ${siteId} and author_id = ${authorId} order by id desc limit 50
    ) latest where thread_id = ${threadId} and created_at > now() - interval '1 hour'`
  return row?.ago == null ? null : Math.max(0, row.ago)
}

// one condition with "or" would read the whole thread
const named = (sql: Sql, { siteId, threadId }: Place, { paths, ids }: Named) => sql`(
  select id as named_id from comments
  where site_id = ${siteId} and thread_id = ${threadId} and path = any(${paths}::text[])
  union
  select id from comments where site_id = ${siteId} and thread_id = ${threadId} and id = any(${ids}::uuid[])
) as named join comments c on c.site_id = ${siteId} and c.id = named_id`

const ownColumns = (sql: Sql) => sql`
  c.id, c.parent_id as "parentId", c.path, c.depth, c.status, c.created_at as "createdAt", c.edited_at as "editedAt",
  c.author_id as "authorId", m.display_name as "authorName", m.role as "authorRole", m.badge as "authorBadge", r.html,
  case when m.picture_hidden_at is null then a.id end as "authorPicture",
  c.reply_count as "replyCount", c.upvotes, c.downvotes, c.best, c.featured_at is not null as "isFeatured", c.report_folded_at is not null as "isFolded"`

const columns = ownColumns

// of a picture its id alone: the bytes lie apart
const authors = (sql: Sql) => sql`
  join members m on m.site_id = c.site_id and m.user_id = c.author_id
  left join avatars a on a.user_id = c.author_id`

const joins = (sql: Sql) => sql`
  ${authors(sql)}
  left join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.published_revision
    and c.status = 'published'`

const shownRoots = (sql: Sql) => sql`c.depth = 0 and (c.status = 'published' or c.reply_count > 0)`

function order(sql: Sql, sort: Sort) {
  if (sort === 'oldest') return sql`c.path`
  if (sort === 'best') return sql`c.best desc, c.path desc`
  return sort === 'discussed' ? sql`c.reply_count desc, c.path desc` : sql`c.path desc`
}

function beyond(sql: Sql, sort: Sort, after: Rank | null) {
  if (sort === 'best')
    return sql`c.best >= 0 ${after ? sql`and (c.best, c.path) < (${after.rank}, ${after.path})` : sql``}`
  if (sort === 'discussed')
    return sql`c.reply_count >= 0 ${after ? sql`and (c.reply_count, c.path) < (${after.rank}, ${after.path})` : sql``}`
  if (!after) return sql`true`
  return sort === 'oldest' ? sql`c.path > ${after.path}` : sql`c.path < ${after.path}`
}

// published replies below; `parent_id` finds those past the deepest path
const hasReplies = (sql: Sql) => sql`(exists (
  select 1 from comments d where d.site_id = c.site_id and d.thread_id = c.thread_id
    and d.path > c.path and d.path < (c.path || '~') and d.status = 'published'
) or exists (
  select 1 from comments d where d.site_id = c.site_id and d.parent_id = c.id and d.status = 'published'
))`
