import { v5 } from 'uuid'
import type { Sort } from '@/lib/contract/threads'
import { Problem } from '@/lib/problem'

/** A thread can be named before it exists: version 5 UUID (RFC 9562) of the publisher's key in the site's namespace. */
export const threadIdOf = (siteId: string, key: string) => v5(key, siteId)

/** Roots on a page of a thread. */
export const rootsPerPage = 20
/** Replies that come along with each root; the rest is asked for. */
export const repliesPerRoot = 3
/** Replies on a page of a branch, and behind a comment that was linked to. */
export const repliesPerPage = 50
export const repliesAfterLinked = 10

/**
 * *Best* ranks by the lower end of Wilson's interval (Wilson 1927, "Probable inference, the law of succession, and
 * statistical inference", J. Am. Stat. Assoc. 22; proposed for comments by Miller 2009, "How not to sort by average
 * rating"). Who comes late would never be seen among hundreds of liked ones: each fifth place of the first page is
 * for the newest roots with fewer votes than this.
 */
export const freshVotes = 5
export const freshPerPage = 4

/** Characters of a path that are one comment's own. */
export const segment = 10
const maxSegments = 32

/** As much of its parent's path a reply's path may begin with. Deeper than 32 segments it would outgrow the index, so replies there stand beside. */
export const longestPrefix = (maxSegments - 1) * segment

export const rootOf = (path: string) => path.slice(0, segment)
export const orderOf = (path: string) => Number.parseInt(path.slice(-segment), 16)

/** The paths above a path, the root's first. */
export function pathsAbove(path: string): string[] {
  const count = path.length / segment - 1
  return Array.from({ length: Math.max(0, count) }, (_, index) => path.slice(0, (index + 1) * segment))
}

/** Where a page of roots ended; `rank` is 0 where the order is that of paths. */
export type Rank = { rank: number; path: string }

type Ranked = { path: string; best: number; replyCount: number }

export function cursorAfter(sort: Sort, { path, best, replyCount }: Ranked): string {
  if (sort === 'best') return `${best}.${path}`
  return sort === 'discussed' ? `${replyCount}.${path}` : path
}

/** Throws `invalid-cursor` for what is not a cursor of that sort. */
export function rankFromCursor(cursor: string | undefined, sort: Sort): Rank | null {
  if (cursor === undefined) return null
  const isRanked = sort === 'best' || sort === 'discussed'
  const [, rank = '0', path] =
    (isRanked ? /^(\d{1,9})\.([0-9a-f]{10})$/ : /^()([0-9a-f]{10})$/).exec(cursor) ?? []
  if (!path) throw new Problem('invalid-cursor')
  return { rank: Number(rank), path }
}

/** A place in a root's branch: the path that a page ended with, or the root's for the beginning. Throws `invalid-cursor`. */
export function pathFromCursor(cursor: string | undefined, root: string): string {
  if (cursor === undefined) return root
  const isPath = /^(?:[0-9a-f]{10}){1,32}$/.test(cursor) && cursor.startsWith(root)
  if (!isPath) throw new Problem('invalid-cursor')
  return cursor
}
