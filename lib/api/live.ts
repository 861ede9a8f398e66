import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { authorize } from '@/lib/auth/can'
import { id } from '@/lib/contract/fields'
import { openStream, queueTopic, threadTopic } from '@/lib/live/streams'
import { Problem } from '@/lib/problem'
import { type Api, actorOf, siteOf } from './context'

/** Event streams, on Node's own response. They tell that something changed; what, is read where rights are checked. */
export const liveRoutes = new Hono<Api>()
  .get('/live/:site/queue', async (c) => {
    const site = await siteOf(c)
    authorize(await actorOf(c), 'queue.read', { siteId: site.id })
    return stream(c.env, queueTopic(site.id))
  })
  .get('/live/:site/:thread', async (c) => {
    await siteOf(c)
    const thread = id.safeParse(c.req.param('thread'))
    if (!thread.success) throw new Problem('not-found')
    return stream(c.env, threadTopic(thread.data))
  })

function stream({ outgoing }: HttpBindings, topic: string) {
  openStream(topic, outgoing as Parameters<typeof openStream>[1])
  return RESPONSE_ALREADY_SENT
}
