import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { authorize } from '@/lib/auth/can'
import { id } from '@/lib/contract/fields'
import { openStream, queueTopic } from '@/lib/live/streams'
import { Problem } from '@/lib/problem'
import { type Api, actorOf, siteOf } from './context'

/** The stream of a queue, and refusals of what `answerLive` did not understand. */
export const liveRoutes = new Hono<Api>()
  .get('/live/:site/queue', async (c) => {
    const site = await siteOf(c)
    authorize(await actorOf(c), 'queue.read', { siteId: site.id })
    openStream(queueTopic(site.id), responseOf(c.env))
    return RESPONSE_ALREADY_SENT
  })
  .get('/live/:site/:thread', async (c) => {
    await siteOf(c)
    throw new Problem(id.safeParse(c.req.param('thread')).success ? 'invalid-input' : 'not-found')
  })

const responseOf = ({ outgoing }: HttpBindings) => outgoing as ServerResponse
