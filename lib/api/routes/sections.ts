import { sectionList, sectionRules } from '@/lib/contract/sites'
import { listSections, removeSection, setSection } from '@/lib/sites/sections'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { sectionParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/sections',
  summary: 'The sections where comments are moderated otherwise than on the site',
  request: { params: siteParams },
  responses: { 200: answer('The sections by name', sectionList) },
})

const set = route('staff', {
  method: 'put',
  path: '/sites/{site}/sections/{section}',
  summary: 'Say what holds in a section, by the name that pages give it',
  request: { params: sectionParams, body: body(sectionRules) },
  responses: { 204: { description: 'It holds from now on' } },
})

const remove = route('staff', {
  method: 'delete',
  path: '/sites/{site}/sections/{section}',
  summary: 'Moderate a section as the site again',
  request: { params: sectionParams },
  responses: { 204: { description: 'It is as on the site, also if it was before' } },
})

export const sectionRoutes = newRoutes()
  .openapi(list, async (c) => c.json(await listSections(await actorOf(c), await siteOf(c)), 200))
  .openapi(set, async (c) => {
    const place = { siteId: (await siteOf(c)).id, name: c.req.valid('param').section }
    await setSection(await actorOf(c), place, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(remove, async (c) => {
    const place = { siteId: (await siteOf(c)).id, name: c.req.valid('param').section }
    await removeSection(await actorOf(c), place)
    return c.body(null, 204)
  })
