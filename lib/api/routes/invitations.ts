import { z } from 'zod'
import { slug } from '@/lib/contract/fields'
import { invitationToken } from '@/lib/contract/sign-in'
import { role } from '@/lib/contract/sites'
import { acceptInvitation } from '@/lib/users/accept-invitation'
import { actorOf } from '../context'
import { newRoutes } from '../new-routes'
import { answer, body, route } from '../route'

const accept = route('signed-in', {
  method: 'post',
  path: '/invitations',
  summary: 'Accept an invitation to run a site',
  description: "Only with the invited address as the account's verified one.",
  request: { body: body(invitationToken) },
  responses: { 200: answer('Where, and as what', z.object({ site: slug, role }).meta({ id: 'Accepted' })) },
})

export const invitationRoutes = newRoutes().openapi(accept, async (c) =>
  c.json(await acceptInvitation(await actorOf(c), c.req.valid('json').token), 200),
)
