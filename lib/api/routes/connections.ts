import { connect } from '@/lib/accounts/embed/connect'
import { connection, connectionCode } from '@/lib/contract/sign-in'
import { findSite } from '@/lib/sites/find-site'
import { actorOf } from '../context'
import { deviceOf, leaveTrace } from '../leave-trace'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { answer, body, route } from '../route'

const make = route('signed-in', {
  method: 'post',
  path: '/connections',
  summary: 'Comment on a site as myself',
  description: 'Makes me a reader of the site if I am none yet. The code works once, for 60 seconds.',
  request: { body: body(connection) },
  responses: { 201: answer('The code for the iframe that made the challenge', connectionCode) },
})

export const connectionRoutes = newRoutes().openapi(make, async (c) => {
  const { site: slug, ...wanted } = c.req.valid('json')
  const actor = await actorOf(c)
  await limitReader(actor, 'connections-by-user')
  const site = await findSite(slug)
  const code = await connect(actor, site, wanted)
  await leaveTrace(c, { actor, siteId: site.id, device: deviceOf(c) })
  return c.json(code, 201)
})
