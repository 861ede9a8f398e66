import type { IncomingMessage, ServerResponse } from 'node:http'
import { visitor } from '@/lib/auth/actor'
import { can } from '@/lib/auth/can'
import { cachedBytes } from '@/lib/cache/pages'
import { peopleTag } from '@/lib/cache/people-tag'
import type { ThreadChange } from '@/lib/contract/threads'
import { openStream, threadTopic, writeEvent } from '@/lib/live/streams'
import { findSite } from '@/lib/sites/find-site'
import { readChanges } from '@/lib/threads/read-changes'
import { followerOf } from './follower'

const address = /^\/live\/([a-z0-9-]{1,40})\/([0-9a-f-]{36})(?:\?after=(\d{1,15}))?$/

/**
 * The stream of a thread on Node's own response, ahead of everything else: ten thousand of them may be open, and each
 * keeps alive whatever was made for it. What it tells is what every reader may see. Leaves the rest to `others`.
 */
export async function answerLive(request: IncomingMessage, response: ServerResponse, others: () => void) {
  const [, slug, threadId, opened] = address.exec(request.url ?? '') ?? []
  // a browser that lost the stream says where it was; one that opens it anew has it in the address
  const after = request.headers['last-event-id'] ?? opened ?? '0'
  const site = slug && (await findSite(slug).catch(() => null))
  const isRead = request.method === 'GET' && /^\d{1,15}$/.test(String(after))
  if (!site || !threadId || !isRead) return others()

  const actor = await followerOf(request.headers.cookie, site.id).catch(() => visitor)
  if (!can(actor, 'thread.follow', { siteId: site.id })) return others()
  const follower = actor.kind === 'reader' ? { siteId: site.id, userId: actor.userId } : null
  openStream(threadTopic(threadId), response, follower)
  await catchUp(site, { threadId, after: Number(after) }, response)
}

/** What happened before the stream was open. Opened first: nothing falls between. */
async function catchUp(
  site: { id: string },
  { threadId, after }: { threadId: string; after: number },
  response: ServerResponse,
) {
  const key = `changes ${threadId} ${after}`
  const compute = async () => JSON.stringify(await readChanges(site, { threadId, after }))
  try {
    const { identity } = await cachedBytes(key, [threadId, peopleTag(site.id)], compute)
    const change: ThreadChange = JSON.parse(identity.toString())
    const isNews = change.reset || change.terms || change.comments.length > 0 || change.gone.length > 0
    if (isNews) writeEvent(response, change, change.last)
  } catch {
    // a thread that nobody has begun, or a database that is away: the first change tells
  }
}
