import pLimit from 'p-limit'
import { perProcess } from './per-process'
import { Problem } from './problem'

/** So many at once, so many more wait; who comes then is asked to come back after so many seconds. */
export type Queue = { name: string; atOnce: number; mostWaiting: number; comeBackAfter: number }

/** Throws `unavailable` when too many wait already. */
export function inTurn<T>(queue: Queue, work: () => Promise<T>): Promise<T> {
  const { name, atOnce, mostWaiting, comeBackAfter } = queue
  const limit = perProcess(name, () => pLimit(atOnce))
  if (limit.pendingCount >= mostWaiting) throw new Problem('unavailable', {}, comeBackAfter)
  return limit(work)
}
