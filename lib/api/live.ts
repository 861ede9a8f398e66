import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { authorize } from '@/lib/auth/can'
import { id } from '@/lib/contract/fields'
import { openStream, queueTopic, threadTopic, writeEvent } from '@/lib/live/streams'
import { Problem } from '@/lib/problem'
import { readChanges } from '@/lib/threads/read-changes'
import { type Api, actorOf, siteOf } from './context'
import { changesQuery } from './params'

/** Event streams, on Node's own response. What they tell of a thread is what every reader may see. */
export const liveRoutes = new Hono<Api>()
  .get('/live/:site/queue', async (c) => {
    const site = await siteOf(c)
    authorize(await actorOf(c), 'queue.read', { siteId: site.id })
    openStream(queueTopic(site.id), responseOf(c.env))
    return RESPONSE_ALREADY_SENT
  })
  .get('/live/:site/:thread', async (c) => {
    const site = await siteOf(c)
    const thread = id.safeParse(c.req.param('thread'))
    // a browser that lost the stream says where it was; one that opens it anew has it in the address
    const asked = changesQuery.safeParse({ after: c.req.header('last-event-id') ?? c.req.query('after') })
    if (!thread.success) throw new Problem('not-found')
    if (!asked.success) throw new Problem('invalid-input')

    const response = responseOf(c.env)
    openStream(threadTopic(thread.data), response)
    await catchUp(site, { threadId: thread.data, after: asked.data.after }, response)
    return RESPONSE_ALREADY_SENT
  })

/** What happened before the stream was open. Opened first: nothing falls between. */
async function catchUp(
  site: { id: string },
  missed: { threadId: string; after: number },
  response: ServerResponse,
) {
  const change = await readChanges(site, missed).catch((error) => {
    if (error instanceof Problem) return null
    return { reset: true, last: missed.after, comments: [], gone: [] }
  })
  if (!change) return
  const isNews = change.reset || change.comments.length > 0 || change.gone.length > 0
  if (isNews) writeEvent(response, change, change.last)
}

const responseOf = ({ outgoing }: HttpBindings) => outgoing as ServerResponse
