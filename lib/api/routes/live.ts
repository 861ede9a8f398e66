import type { ServerResponse } from 'node:http'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import { Hono } from 'hono'
import { authorize } from '@/lib/auth/can'
import { id } from '@/lib/contract/fields'
import { openStream, queueTopic } from '@/lib/live/streams'
import { Problem } from '@/lib/problem'
import { type Api, actorOf, siteOf } from '../context'
import { followerOf } from '../follower'

/** The stream of a queue, and refusals of what `answerLive` did not understand. */
export const liveRoutes = new Hono<Api>()
  .get('/live/:site/queue', async (c) => {
    const site = await siteOf(c)
    const actor = await actorOf(c)
    authorize(actor, 'queue.read', { siteId: site.id })
    const { userId, until } = actor
    openStream(queueTopic(site.id), responseOf(c.env), { siteId: site.id, userId, until })
    return RESPONSE_ALREADY_SENT
  })
  .get('/live/:site/:thread', async (c) => {
    const { id: siteId } = await siteOf(c)
    authorize(await followerOf(c.req.header('cookie'), siteId), 'thread.follow', { siteId })
    throw new Problem(id.safeParse(c.req.param('thread')).success ? 'invalid-input' : 'not-found')
  })

const responseOf = ({ outgoing }: HttpBindings) => outgoing as ServerResponse
