import { newSavedFilter, savedFilter, savedFilters } from '@/lib/contract/queue'
import { dropFilter, listFilters, saveFilter } from '@/lib/moderation/filters/saved'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { filterParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/filters',
  summary: 'The filters of the queue that one keeps',
  request: { params: siteParams },
  responses: { 200: answer('By name', savedFilters) },
})

const save = route('staff', {
  method: 'post',
  path: '/sites/{site}/filters',
  summary: 'Keep a filter; one of the same name gives way',
  request: { params: siteParams, body: body(newSavedFilter) },
  responses: { 201: answer('The filter', savedFilter) },
})

const drop = route('staff', {
  method: 'delete',
  path: '/sites/{site}/filters/{filter}',
  summary: 'Forget a filter',
  request: { params: filterParams },
  responses: { 204: { description: 'It is forgotten' } },
})

export const filterRoutes = newRoutes()
  .openapi(list, async (c) => {
    const filters = await listFilters(await actorOf(c), (await siteOf(c)).id)
    return c.json({ filters }, 200)
  })
  .openapi(save, async (c) =>
    c.json(await saveFilter(await actorOf(c), (await siteOf(c)).id, c.req.valid('json')), 201),
  )
  .openapi(drop, async (c) => {
    await dropFilter(await actorOf(c), { siteId: (await siteOf(c)).id, id: c.req.valid('param').filter })
    return c.body(null, 204)
  })
