import { pushEnd, pushSubscription } from '@/lib/contract/notifications'
import { subscribe, unsubscribeBrowser } from '@/lib/notifications/push/subscribe'
import { actorOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { body, route } from '../route'

const begin = route('signed-in', {
  method: 'post',
  path: '/account/push-subscriptions',
  summary: 'Call this browser when something concerns me',
  request: { body: body(pushSubscription) },
  responses: { 204: { description: 'It is called from now on' } },
})

const end = route('signed-in', {
  method: 'delete',
  path: '/account/push-subscriptions',
  summary: 'Call this browser no more',
  request: { body: body(pushEnd) },
  responses: { 204: { description: 'It is called no more, also if it was not before' } },
})

export const pushRoutes = newRoutes()
  .openapi(begin, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'subscriptions-by-user')
    await subscribe(actor, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(end, async (c) => {
    await unsubscribeBrowser(await actorOf(c), c.req.valid('json').endpoint)
    return c.body(null, 204)
  })
