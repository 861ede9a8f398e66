import { claimed, newClaim } from '@/lib/contract/queue'
import { claim, release } from '@/lib/moderation/claims/claim'
import { actorOf, siteOf } from '../context'
import { newRoutes } from '../new-routes'
import { siteParams } from '../params'
import { answer, body, route } from '../route'

const take = route('staff', {
  method: 'post',
  path: '/sites/{site}/claims',
  summary: 'Say which comment one looks at; for two minutes, then again',
  request: { params: siteParams, body: body(newClaim) },
  responses: { 200: answer('Whether a colleague looks at it', claimed) },
})

const leave = route('staff', {
  method: 'delete',
  path: '/sites/{site}/claims',
  summary: 'Look at no comment any more',
  request: { params: siteParams },
  responses: { 204: { description: 'It is free' } },
})

export const claimRoutes = newRoutes()
  .openapi(take, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, ...c.req.valid('json') }
    return c.json(await claim(await actorOf(c), subject), 200)
  })
  .openapi(leave, async (c) => {
    await release(await actorOf(c), (await siteOf(c)).id)
    return c.body(null, 204)
  })
