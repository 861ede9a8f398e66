import { raw } from '@/db/client'
import { dropAllCached, dropCached } from '@/lib/cache/bytes'
import { type Change, channel } from './announce'
import { broadcast, queueTopic, threadTopic } from './streams'

/** Follows the database's notices: drops cached bytes, then tells open pages. Returns the way to stop. */
export async function listen(): Promise<() => Promise<void>> {
  // also after a lost connection came back: what was said meanwhile is unknown
  const subscription = await raw.listen(channel, (payload) => follow(JSON.parse(payload)), dropAllCached)
  return () => subscription.unlisten()
}

function follow({ siteId, threadId, queue, settings }: Change) {
  if (settings) dropAllCached()
  if (threadId) {
    dropCached(threadId)
    broadcast(threadTopic(threadId), { thread: threadId })
  }
  if (queue) broadcast(queueTopic(siteId), { site: siteId })
}
