import type { Sql } from '@/db/client'
import type { Comment } from '@/lib/contract/comments'
import { Problem } from '@/lib/problem'
import { present } from './present'
import { findPath, listNamed, listReplies, type Place } from './queries'
import { pathsAbove, repliesAfterLinked, rootOf } from './rules'
import { withTombstones } from './with-tombstones'

/** A comment that was linked to, under everything that it answers, and what follows it. Throws `not-found`. */
export async function readLinked(
  sql: Sql,
  place: Place,
  commentId: string,
): Promise<{ comments: Comment[] }> {
  const path = await findPath(sql, place, commentId)
  if (!path) throw new Problem('not-found')

  const root = rootOf(path)
  const [named, following] = await Promise.all([
    listNamed(sql, place, { paths: [...pathsAbove(path), path], ids: [] }),
    listReplies(sql, { ...place, root, after: path, limit: repliesAfterLinked }),
  ])
  const linked = named.find(({ id }) => id === commentId)
  if (!linked || (linked.status !== 'published' && !linked.hasReplies)) throw new Problem('not-found')

  const [top, ...replies] = await withTombstones(sql, place, { rows: [...named, ...following] })
  if (!top) throw new Problem('not-found')
  const isCut = top.replyCount > replies.filter(({ status }) => status === 'published').length
  // what was left out stands before the comment and after: the rest is read from the beginning
  return { comments: [{ ...present(top), more: isCut ? root : null }, ...replies.map(present)] }
}
