import { raw } from '@/db/client'
import type { RepliesPage } from '@/lib/contract/threads'
import { Problem } from '@/lib/problem'
import { present } from './present'
import { findPath, listReplies } from './queries'
import { pathFromCursor, repliesPerPage } from './rules'
import { withTombstones } from './with-tombstones'

type Question = { threadId: string; commentId: string; cursor?: string | undefined }

/** What follows in the branch under a comment, in reading order. Throws `not-found`, `invalid-cursor`. */
export async function readReplies(
  site: { id: string },
  { threadId, commentId, cursor }: Question,
): Promise<RepliesPage> {
  const place = { siteId: site.id, threadId }
  const root = await findPath(raw, place, commentId)
  if (!root) throw new Problem('not-found')

  const after = pathFromCursor(cursor, root)
  const found = await listReplies(raw, { ...place, root, after, limit: repliesPerPage + 1 })
  const page = found.slice(0, repliesPerPage)
  const shown = await withTombstones(raw, place, { rows: page, after })
  return {
    comments: shown.map(present),
    next: found.length > page.length ? (page.at(-1)?.path ?? null) : null,
  }
}
