import { id } from '@/lib/contract/fields'
import { invitation, member, newInvitation, roleChange, staff } from '@/lib/contract/sites'
import { invite } from '@/lib/users/invite'
import { listStaff } from '@/lib/users/list-staff'
import { setRole } from '@/lib/users/set-role'
import { withdrawInvitation } from '@/lib/users/withdraw-invitation'
import { actorOf, siteOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { memberParams, siteParams } from '../params'
import { answer, body, route } from '../route'

const invitationParams = siteParams.extend({ invitation: id })

const list = route('staff', {
  method: 'get',
  path: '/sites/{site}/staff',
  summary: 'Who runs the site, and who is invited to',
  request: { params: siteParams },
  responses: { 200: answer('The staff', staff) },
})

const send = route('staff', {
  method: 'post',
  path: '/sites/{site}/invitations',
  summary: 'Invite somebody to the staff by e-mail',
  request: { params: siteParams, body: body(newInvitation) },
  responses: { 201: answer('The invitation', invitation) },
})

const withdraw = route('staff', {
  method: 'delete',
  path: '/sites/{site}/invitations/{invitation}',
  summary: 'Take an invitation back',
  request: { params: invitationParams },
  responses: { 204: { description: 'It no longer holds' } },
})

const changeRole = route('staff', {
  method: 'patch',
  path: '/sites/{site}/members/{user}',
  summary: "Change a member's role",
  description: 'Of who is staff. A reader becomes staff by an invitation that they accept.',
  request: { params: memberParams, body: body(roleChange) },
  responses: { 200: answer('The member', member) },
})

export const staffRoutes = newRoutes()
  .openapi(list, async (c) => {
    const people = await listStaff(await actorOf(c), await siteOf(c))
    return c.json(people, 200)
  })
  .openapi(send, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'invitations-by-user')
    return c.json(await invite(actor, await siteOf(c), c.req.valid('json')), 201)
  })
  .openapi(withdraw, async (c) => {
    await withdrawInvitation(await actorOf(c), await siteOf(c), c.req.valid('param').invitation)
    return c.body(null, 204)
  })
  .openapi(changeRole, async (c) => {
    const change = { userId: c.req.valid('param').user, ...c.req.valid('json') }
    return c.json(await setRole(await actorOf(c), await siteOf(c), change), 200)
  })
