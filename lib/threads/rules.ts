import { v5 } from 'uuid'
import { Problem } from '@/lib/problem'

/** A thread can be named before it exists: version 5 UUID (RFC 9562) of the publisher's key in the site's namespace. */
export const threadIdOf = (siteId: string, key: string) => v5(key, siteId)

/** Roots on a page of a thread. */
export const rootsPerPage = 20
/** Replies that come along with each root; the rest is asked for. */
export const repliesPerRoot = 30
/** Replies on a page of a branch. */
export const repliesPerPage = 50

const segment = 10
const maxSegments = 32

/** What a reply's path begins with. Deeper than 32 segments a path would outgrow the index, so replies there stand beside. */
export const replyPrefix = (parentPath: string) => parentPath.slice(0, (maxSegments - 1) * segment)

/** A page's cursor is the path that it ended with. Throws `invalid-cursor` for anything else. */
export function pathFromCursor(cursor: string | undefined, within = ''): string | null {
  if (cursor === undefined) return null
  const valid =
    /^(?:[0-9a-f]{10}){1,32}$/.test(cursor) && cursor.startsWith(within) && cursor.length > within.length
  if (!valid) throw new Problem('invalid-cursor')
  return cursor
}
