import type { Sql } from '@/db/client'
import type { Comment } from '@/lib/contract/comments'
import type { Sort, ThreadPage } from '@/lib/contract/threads'
import { readFrom } from '@/lib/live/read-from'
import { present } from './present'
import { findThread, listBranches, listFresh, listRoots, type Place, type Row } from './queries'
import { readLinked } from './read-linked'
import {
  cursorAfter,
  freshPerPage,
  freshVotes,
  rankFromCursor,
  repliesPerRoot,
  rootOf,
  rootsPerPage,
} from './rules'
import { withTombstones } from './with-tombstones'

/** `commentId`: a comment that was linked to, whose branch comes first; `section`: the one that the page names. */
type Question = {
  threadId: string
  sort: Sort
  cursor?: string | undefined
  commentId?: string | undefined
  section?: string | undefined
}

/** One page of a thread; null while nobody has commented there. Throws `invalid-cursor`, `not-found` for the comment. */
export async function readThread(
  site: { id: string },
  { threadId, sort, cursor, commentId, section }: Question,
): Promise<ThreadPage | null> {
  const after = rankFromCursor(cursor, sort)
  const place = { siteId: site.id, threadId }
  return readFrom(threadId, (sql) => readPage(sql, place, { sort, after, commentId, section }))
}

type Order = { sort: Sort; after: ReturnType<typeof rankFromCursor> }
type Part = Order & { commentId: string | undefined; section: string | undefined }

async function readPage(sql: Sql, place: Place, { commentId, section, ...order }: Part) {
  const found = await findThread(sql, place, section)
  if (!found) return null

  const [page, linked] = await Promise.all([
    readRoots(sql, place, order),
    commentId ? readLinked(sql, place, commentId) : null,
  ])
  const roots = page.roots.filter(({ id }) => id !== linked?.comments[0]?.id)
  const branches = await readBranches(sql, place, roots)
  return { ...found, comments: [...(linked?.comments ?? []), ...branches], next: page.next }
}

async function readRoots(sql: Sql, place: Place, { sort, after }: Order) {
  // one more than is shown tells that there are more
  const found = await listRoots(sql, { ...place, sort, after, limit: rootsPerPage + 1 })
  const hasMore = found.length > rootsPerPage
  const isFirstOfBest = sort === 'best' && !after && hasMore
  const ranked = found.slice(0, isFirstOfBest ? rootsPerPage - freshPerPage : rootsPerPage)
  const last = ranked.at(-1)
  return {
    roots: isFirstOfBest ? await withFresh(sql, place, ranked) : ranked,
    next: hasMore && last ? cursorAfter(sort, last) : null,
  }
}

/** Gives each fifth place to who came late. */
async function withFresh(sql: Sql, place: Place, ranked: Row[]): Promise<Row[]> {
  const known = new Set(ranked.map(({ id }) => id))
  const found = await listFresh(sql, place, { votes: freshVotes, limit: rootsPerPage })
  const fresh = found.filter(({ id }) => !known.has(id)).slice(0, freshPerPage)
  const [every, shown] = [rootsPerPage / freshPerPage - 1, [...ranked]]
  for (const [index, root] of fresh.entries()) shown.splice((index + 1) * every + index, 0, root)
  return shown
}

async function readBranches(sql: Sql, place: Place, roots: Row[]): Promise<Comment[]> {
  const answered = roots.filter(({ replyCount }) => replyCount > 0).map(({ path }) => path)
  const found = answered.length ? await listBranches(sql, place, answered, repliesPerRoot) : []
  const replies = await withTombstones(sql, place, { rows: found })
  return roots.flatMap((root) =>
    branch(
      root,
      replies.filter(({ path }) => rootOf(path) === root.path),
    ),
  )
}

function branch(root: Row, replies: Row[]): Comment[] {
  const published = replies.filter(({ status }) => status === 'published')
  const isCut = root.replyCount > published.length
  return [
    { ...present(root), more: isCut ? (published.at(-1)?.path ?? root.path) : null },
    ...replies.map(present),
  ]
}
