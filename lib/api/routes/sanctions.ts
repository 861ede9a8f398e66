import * as contract from '@/lib/contract/readers'
import { acknowledge } from '@/lib/moderation/sanctions/acknowledge'
import { confirm } from '@/lib/moderation/sanctions/confirm'
import { banDomain, listDomains, unbanDomain } from '@/lib/moderation/sanctions/domains'
import { impose } from '@/lib/moderation/sanctions/impose'
import { lift } from '@/lib/moderation/sanctions/lift'
import { listOwnSanctions } from '@/lib/moderation/sanctions/list-own'
import { actorOf, siteOf } from '../context'
import { idempotencyKey } from '../idempotency-key'
import { newRoutes } from '../new-routes'
import { domainParams, memberParams, sanctionParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const lay = route('staff', {
  method: 'post',
  path: '/sites/{site}/readers/{user}/sanctions',
  summary: 'Warn, premoderate, suspend or ban a member, and hide what they wrote',
  request: { params: memberParams, body: body(contract.newSanction) },
  responses: { 201: answer('The sanction', contract.givenSanction) },
})

const end = route('staff', {
  method: 'post',
  path: '/sites/{site}/sanctions/{sanction}/lift',
  summary: 'End a sanction before its time',
  request: { params: sanctionParams },
  responses: { 204: { description: 'It is lifted' } },
})

const agree = route('staff', {
  method: 'post',
  path: '/sites/{site}/sanctions/{sanction}/confirm',
  summary: 'Agree to a ban without an end that a colleague gave',
  request: { params: sanctionParams },
  responses: { 204: { description: 'It holds from now on' } },
})

const heard = route('signed-in', {
  method: 'post',
  path: '/sites/{site}/sanctions/{sanction}/acknowledge',
  summary: 'I have read the warning',
  request: { params: sanctionParams },
  responses: { 204: { description: 'I may write again, also if I might before' } },
})

const own = route('signed-in', {
  method: 'get',
  path: '/sites/{site}/own-sanctions',
  summary: 'What was laid on me on this site, with the letters',
  request: { params: siteParams },
  responses: { 200: answer('The last 20, newest first', contract.ownSanctions) },
})

const domains = route('staff', {
  method: 'get',
  path: '/sites/{site}/banned-domains',
  summary: 'Domains whose addresses may not take part',
  request: { params: siteParams },
  responses: { 200: answer('The domains', contract.domainBans) },
})

const ban = route('staff', {
  method: 'put',
  path: '/sites/{site}/banned-domains/{domain}',
  summary: 'Ban all readers with an address at a domain or under it',
  request: { params: domainParams, body: body(contract.newDomainBan) },
  responses: { 204: { description: 'It is banned, also if it was before' } },
})

const unban = route('staff', {
  method: 'delete',
  path: '/sites/{site}/banned-domains/{domain}',
  summary: 'Let readers of a domain take part again',
  request: { params: domainParams },
  responses: { 204: { description: 'It is not banned' } },
})

export const sanctionRoutes = newRoutes()
  .openapi(lay, async (c) => {
    const imposed = { ...c.req.valid('json'), userId: c.req.valid('param').user, key: idempotencyKey(c) }
    return c.json(await impose(await actorOf(c), await siteOf(c), imposed), 201)
  })
  .openapi(end, async (c) => {
    await lift(await actorOf(c), { siteId: (await siteOf(c)).id, sanctionId: c.req.valid('param').sanction })
    return c.body(null, 204)
  })
  .openapi(agree, async (c) => {
    await confirm(await actorOf(c), {
      siteId: (await siteOf(c)).id,
      sanctionId: c.req.valid('param').sanction,
    })
    return c.body(null, 204)
  })
  .openapi(heard, async (c) => {
    const subject = { siteId: (await siteOf(c)).id, sanctionId: c.req.valid('param').sanction }
    await acknowledge(await actorOf(c), subject)
    return c.body(null, 204)
  })
  .openapi(own, async (c) => c.json(await listOwnSanctions(await actorOf(c), await siteOf(c)), 200))
  .openapi(domains, async (c) => c.json(await listDomains(await actorOf(c), await siteOf(c)), 200))
  .openapi(ban, async (c) => {
    const wanted = { ...c.req.valid('param'), ...c.req.valid('json') }
    await banDomain(await actorOf(c), await siteOf(c), wanted)
    return c.body(null, 204)
  })
  .openapi(unban, async (c) => {
    await unbanDomain(await actorOf(c), await siteOf(c), c.req.valid('param').domain)
    return c.body(null, 204)
  })
