import type { RepliesPage } from '@/lib/contract/threads'
import { Problem } from '@/lib/problem'
import { present } from './present'
import { findPath, listReplies } from './queries'
import { pathFromCursor, repliesPerPage } from './rules'

type Question = { threadId: string; commentId: string; cursor?: string | undefined }

/** What follows in the branch under a comment, in reading order. Throws `not-found`, `invalid-cursor`. */
export async function readReplies(
  site: { id: string },
  { threadId, commentId, cursor }: Question,
): Promise<RepliesPage> {
  const place = { siteId: site.id, threadId }
  const root = await findPath(place, commentId)
  if (!root) throw new Problem('not-found')

  const after = pathFromCursor(cursor, root)
  const found = await listReplies({ ...place, root, after, limit: repliesPerPage + 1 })
  const shown = found.slice(0, repliesPerPage)
  return {
    comments: shown.map(present),
    next: found.length > shown.length ? (shown.at(-1)?.path ?? null) : null,
  }
}
