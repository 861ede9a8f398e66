import { authorize } from '@/lib/auth/can'
import { settingsChange, site as siteView } from '@/lib/contract/sites'
import { changeSettings } from '@/lib/sites/change-settings'
import { presentSite } from '@/lib/sites/present'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { siteParams } from '../params'
import { answer, body, route } from '../route'

const read = route('staff', {
  method: 'get',
  path: '/sites/{site}',
  summary: 'A site with its settings',
  request: { params: siteParams },
  responses: { 200: answer('The site', siteView) },
})

const change = route('staff', {
  method: 'patch',
  path: '/sites/{site}',
  summary: 'Change settings; what is left out stays',
  request: { params: siteParams, body: body(settingsChange) },
  responses: { 200: answer('The site as it is now', siteView) },
})

export const siteRoutes = newRoutes()
  .openapi(read, async (c) => {
    const site = await siteOf(c)
    authorize(await actorOf(c), 'site.configure', { siteId: site.id })
    return c.json(presentSite(site), 200)
  })
  .openapi(change, async (c) => {
    const site = await changeSettings(await actorOf(c), await siteOf(c), c.req.valid('json'))
    return c.json(presentSite(site), 200)
  })
