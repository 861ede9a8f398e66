import type { Sql } from '@/db/client'
import type { RepliesPage } from '@/lib/contract/threads'
import { readFrom } from '@/lib/live/read-from'
import { Problem } from '@/lib/problem'
import { present } from './present'
import { findPath, listReplies, type Place } from './queries'
import { pathFromCursor, repliesPerPage } from './rules'
import { withTombstones } from './with-tombstones'

type Question = { threadId: string; commentId: string; cursor?: string | undefined }

/** What follows in the branch under a comment, in reading order. Throws `not-found`, `invalid-cursor`. */
export async function readReplies(
  site: { id: string },
  { threadId, ...question }: Question,
): Promise<RepliesPage> {
  return readFrom(threadId, (sql) => readPage(sql, { siteId: site.id, threadId }, question))
}

async function readPage(sql: Sql, place: Place, { commentId, cursor }: Omit<Question, 'threadId'>) {
  const root = await findPath(sql, place, commentId)
  if (!root) throw new Problem('not-found')

  const after = pathFromCursor(cursor, root)
  const found = await listReplies(sql, { ...place, root, after, limit: repliesPerPage + 1 })
  const page = found.slice(0, repliesPerPage)
  const shown = await withTombstones(sql, place, { rows: page, after })
  return {
    comments: shown.map(present),
    next: found.length > page.length ? (page.at(-1)?.path ?? null) : null,
  }
}
