import type { News } from '@/lib/live/follow'
import { broadcast, broadcastAll, hasReaders, threadTopic } from '@/lib/live/streams'
import { log } from '@/lib/log'
import { readChanged } from './read-changes'

// the first change is told at once, those that follow within this time together; milliseconds
const pause = 200

type Waiting = {
  siteId: string
  ids: Set<string>
  arrived: Set<string>
  withTerms: boolean
  last: number
  isPausing: boolean
}

const waiting = new Map<string, Waiting>()

/** Tells the open pages of each thread what is otherwise there now. */
export function tellThreads({ written, reset }: News) {
  if (reset) broadcastAll({ reset: true })
  for (const { id, siteId, threadId, commentId, kind } of written) {
    if (!threadId || !hasReaders(threadTopic(threadId))) continue
    const thread = waiting.get(threadId) ?? newWaiting(siteId)
    if (commentId === null) thread.withTerms = true
    else thread.ids.add(commentId)
    if (commentId !== null && kind === 'arrived') thread.arrived.add(commentId)
    thread.last = Math.max(thread.last, id)
    waiting.set(threadId, thread)
  }
  for (const [threadId, thread] of waiting) if (!thread.isPausing) void tell(threadId, thread)
}

const newWaiting = (siteId: string): Waiting => ({
  ...{ siteId, ids: new Set(), arrived: new Set(), withTerms: false, last: 0, isPausing: false },
})

async function tell(threadId: string, thread: Waiting) {
  const { siteId, ids, arrived, withTerms, last } = thread
  if (ids.size === 0 && !withTerms) return waiting.delete(threadId)
  thread.ids = new Set()
  thread.arrived = new Set()
  thread.withTerms = false
  thread.isPausing = true
  setTimeout(() => {
    thread.isPausing = false
    void tell(threadId, thread)
  }, pause).unref()
  try {
    const named = { ids: [...ids], arrived: [...arrived], withTerms }
    const change = await readChanged({ siteId, threadId }, named)
    broadcast(threadTopic(threadId), { ...change, last, reset: false }, last)
  } catch (error) {
    // whoever reads on asks again with the last change that reached it
    log.warn({ err: error }, 'live')
    broadcast(threadTopic(threadId), { reset: true })
  }
}
