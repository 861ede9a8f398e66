import type { Sql } from '@/db/client'
import type { ThreadChange } from '@/lib/contract/threads'
import { readFrom } from '@/lib/live/read-from'
import { Problem } from '@/lib/problem'
import { present } from './present'
import { findThread, isChangeKnown, listChanged, listNamed, type Place } from './queries'
import { pathsAbove, rootOf } from './rules'

// whoever missed more reads the page anew
const mostChanged = 300

/** What readers of a thread see otherwise than at the time of that change; 0: than before any. Throws `not-found`. */
export async function readChanges(
  site: { id: string },
  { threadId, after }: { threadId: string; after: number },
): Promise<ThreadChange> {
  return readFrom(threadId, (sql) => readAfter(sql, { siteId: site.id, threadId }, after))
}

async function readAfter(sql: Sql, place: Place, after: number) {
  const changed = await listChanged(sql, place, after, mostChanged + 1)
  // changes are kept for a while: what followed one that is forgotten is unknown
  const isLost = changed.length > mostChanged || (after > 0 && !(await isChangeKnown(sql, after)))
  const last = Math.max(after, ...changed.map(({ id }) => id))
  const news = isLost ? [] : changed
  // what was written shortly before is told again, but had arrived
  const arrived = news.filter(({ kind, id }) => kind === 'arrived' && id > after)
  const withTerms = news.some(({ commentId }) => commentId === null)
  const named = { ids: idsOf(news), arrived: idsOf(arrived), withTerms }
  return { ...(await readNamed(sql, place, named)), last, reset: isLost }
}

const idsOf = (changed: { commentId: string | null }[]) => [
  ...new Set(changed.flatMap(({ commentId }) => commentId ?? [])),
]

/** Comments that changed, those of them that came into sight, and whether what holds in the thread may be otherwise. */
export type Named = { ids: string[]; arrived: string[]; withTerms: boolean }

/** These comments as readers see them now, with whatever of them and above them is no longer shown. Throws `not-found`. */
export async function readChanged(
  { siteId, threadId }: Place,
  named: Named,
): Promise<Omit<ThreadChange, 'last' | 'reset'>> {
  return readFrom(threadId, (sql) => readNamed(sql, { siteId, threadId }, named))
}

async function readNamed(sql: Sql, place: Place, { ids, arrived, withTerms }: Named) {
  const found = await findThread(sql, place)
  if (!found) throw new Problem('not-found')
  const rows = await listWithAbove(sql, place, ids)

  const wanted = rows.filter(({ id, status }) => ids.includes(id) || status !== 'published')
  const isShown = ({ status, hasReplies }: (typeof rows)[number]) => status === 'published' || hasReplies
  return {
    count: found.thread.commentCount,
    comments: wanted.filter(isShown).map(present),
    arrived: wanted
      .filter((row) => arrived.includes(row.id) && row.status === 'published')
      .map(({ id }) => id),
    gone: wanted.filter((row) => !isShown(row)).map(({ id }) => id),
    roots: rows.filter(({ depth }) => depth === 0).map(({ id, replyCount: replies }) => ({ id, replies })),
    terms: withTerms ? found.terms : null,
  }
}

/** With the comments above them: one that is not shown any more may end the place of another. */
async function listWithAbove(sql: Sql, place: Place, ids: string[]) {
  if (ids.length === 0) return []
  const named = await listNamed(sql, place, { paths: [], ids })
  const known = new Set(named.map(({ path }) => path))
  const above = new Set(named.flatMap(({ path }) => [rootOf(path), ...pathsAbove(path)]))
  const paths = [...above].filter((path) => !known.has(path))
  const others = paths.length ? await listNamed(sql, place, { paths, ids: [] }) : []
  return [...named, ...others].sort((one, other) => (one.path < other.path ? -1 : 1))
}
