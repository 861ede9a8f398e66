import { recall, remember } from '../api/storage'

/** The newest comment before this visit to a thread (null: the first visit), the newest by now, and when that was. */
type Visit = [before: number | null, newest: number, at: number]
type Ordered = { order: number }

const name = 'visits'
// whoever comes back sooner is still reading; milliseconds
const oneVisit = 30 * 60_000
const mostThreads = 100
const kept = new Map<string, number | null>()

/** Comments after this one are new to the reader. null: they were never here. The same answer until a reload. */
export function lastVisit(threadId: string): number | null {
  const known = kept.get(threadId)
  if (known !== undefined) return known
  const visit = read()[threadId]
  const before = visit ? beforeThis(visit) : null
  kept.set(threadId, before)
  return before
}

/** The reader has these before their eyes. */
export function keepVisit(threadId: string, comments: Ordered[]) {
  const before = lastVisit(threadId)
  const { [threadId]: visit, ...others } = read()
  const newest = Math.max(visit?.[1] ?? 0, ...comments.map(({ order }) => order))
  const latest = Object.entries(others).sort(([, one], [, other]) => other[2] - one[2])
  const visits = [[threadId, [before, newest, Date.now()]], ...latest].slice(0, mostThreads)
  remember(name, JSON.stringify(Object.fromEntries(visits)))
}

const beforeThis = ([before, newest, at]: Visit) => (Date.now() - at < oneVisit ? before : newest)

function read(): Record<string, Visit> {
  try {
    return JSON.parse(recall(name) ?? '{}') ?? {}
  } catch {
    return {}
  }
}
