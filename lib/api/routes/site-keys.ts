import { listKeys, makeKey, retireKey } from '@/lib/accounts/own/keys'
import { keyRetirement, madeSiteKey, newSiteKey, siteKeys } from '@/lib/contract/own-accounts'
import { actorOf, siteOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { keyParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/keys',
  summary: "The keys that vouch for the publisher's own accounts",
  request: { params: siteParams },
  responses: { 200: answer('Without their secrets', siteKeys) },
})

const make = route('staff', {
  method: 'post',
  path: '/sites/{site}/keys',
  summary: 'Add a key',
  description: 'Two are in use at most: the one that is, and the one that takes its place.',
  request: { params: siteParams, body: body(newSiteKey) },
  responses: { 201: answer('The key; its secret, where it has one, is told this once', madeSiteKey) },
})

const retire = route('staff', {
  method: 'delete',
  path: '/sites/{site}/keys/{key}',
  summary: 'Retire a key',
  description:
    'Who came in by it stays, unless `sessions=end`: then all who came in by the site’s own accounts leave.',
  request: { params: keyParams, query: keyRetirement },
  responses: { 204: { description: 'It vouches for nobody any more' } },
})

export const siteKeyRoutes = newRoutes()
  .openapi(list, async (c) => c.json(await listKeys(await actorOf(c), await siteOf(c)), 200))
  .openapi(make, async (c) => {
    const [actor, site] = [await actorOf(c), await siteOf(c)]
    await limitReader(actor, 'keys-by-user')
    return c.json(await makeKey(actor, site, c.req.valid('json')), 201)
  })
  .openapi(retire, async (c) => {
    const wanted = { id: c.req.valid('param').key, endsSessions: c.req.valid('query').sessions === 'end' }
    await retireKey(await actorOf(c), await siteOf(c), wanted)
    return c.body(null, 204)
  })
