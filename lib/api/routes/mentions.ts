import { people } from '@/lib/contract/people'
import { listPeople } from '@/lib/threads/list-people'
import { actorOf, siteOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { peopleQuery, threadParams } from '../params'
import { answer, route } from '../route'

const list = route('signed-in', {
  method: 'get',
  path: '/sites/{site}/threads/{thread}/people',
  summary: 'Up to eight people who wrote in a thread, by the beginning of their names: to name one',
  request: { params: threadParams, query: peopleQuery },
  responses: { 200: answer('Who wrote last comes first', people) },
})

export const mentionRoutes = newRoutes().openapi(list, async (c) => {
  const [actor, site] = [await actorOf(c), await siteOf(c)]
  await limitReader(actor, 'people-by-user')
  const asked = { threadId: c.req.valid('param').thread, starts: c.req.valid('query').starts }
  return c.json(await listPeople(actor, site, asked), 200)
})
