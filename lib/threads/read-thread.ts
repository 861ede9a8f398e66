import type { Comment } from '@/lib/contract/comments'
import type { Sort, ThreadPage } from '@/lib/contract/threads'
import { present } from './present'
import { findThread, listBranches, listNewestRoots, listOldestRoots, type Row } from './queries'
import { pathFromCursor, repliesPerRoot, rootsPerPage } from './rules'

type Question = { threadId: string; sort: Sort; cursor?: string | undefined }

/** One page of a thread; null while nobody has commented there. Throws `invalid-cursor`. */
export async function readThread(
  site: { id: string },
  { threadId, sort, cursor }: Question,
): Promise<ThreadPage | null> {
  const place = { siteId: site.id, threadId }
  const listRoots = sort === 'newest' ? listNewestRoots : listOldestRoots
  const [thread, found] = await Promise.all([
    findThread(place),
    listRoots({ ...place, after: pathFromCursor(cursor), limit: rootsPerPage + 1 }),
  ])
  if (!thread) return null

  const roots = found.slice(0, rootsPerPage)
  const paths = roots.map((root) => root.path)
  // one more than is shown tells that there are more
  const replies = await listBranches(place, paths, repliesPerRoot + 1)
  return {
    thread,
    comments: roots.flatMap((root) => branch(root, replies)),
    next: found.length > rootsPerPage ? (paths.at(-1) ?? null) : null,
  }
}

function branch(root: Row, replies: Row[]): Comment[] {
  const all = replies.filter((reply) => reply.path.startsWith(root.path))
  const shown = all.slice(0, repliesPerRoot)
  const more = all.length > shown.length ? (shown.at(-1)?.path ?? null) : null
  return [{ ...present(root), more: more }, ...shown.map(present)]
}
