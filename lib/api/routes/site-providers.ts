import { listSiteProviders, removeSiteProvider, setSiteProvider } from '@/lib/accounts/ways/site-providers'
import { providerChange, siteProviderList } from '@/lib/contract/site-providers'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { providerParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/providers',
  summary: "The site's own sign-in providers, without their secrets",
  request: { params: siteParams },
  responses: { 200: answer('By kind', siteProviderList) },
})

const set = route('staff', {
  method: 'put',
  path: '/sites/{site}/providers/{kind}',
  summary: 'Set up a sign-in provider of the site',
  description: 'It takes the place of the operator’s. Without a secret the one that is there stays.',
  request: { params: providerParams, body: body(providerChange) },
  responses: { 204: { description: 'Readers come in by it from now on' } },
})

const remove = route('staff', {
  method: 'delete',
  path: '/sites/{site}/providers/{kind}',
  summary: 'Forget a sign-in provider of the site',
  request: { params: providerParams },
  responses: { 204: { description: 'Forgotten, or there was none' } },
})

export const siteProviderRoutes = newRoutes()
  .openapi(list, async (c) => {
    const providers = await listSiteProviders(await actorOf(c), await siteOf(c))
    return c.json(providers, 200)
  })
  .openapi(set, async (c) => {
    const actor = await actorOf(c)
    const place = { site: await siteOf(c), kind: c.req.valid('param').kind }
    await setSiteProvider(actor, place, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(remove, async (c) => {
    const actor = await actorOf(c)
    await removeSiteProvider(actor, { site: await siteOf(c), kind: c.req.valid('param').kind })
    return c.body(null, 204)
  })
