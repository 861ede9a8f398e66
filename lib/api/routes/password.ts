import { changePassword, removePassword } from '@/lib/accounts/password/change-password'
import { passwordChange, passwordRemoval } from '@/lib/contract/sign-in'
import { actorOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { body, route } from '../route'

const set = route('signed-in', {
  method: 'put',
  path: '/account/password',
  summary: 'Set my password',
  description: 'Ends my other sessions. The current one is asked for unless I have just signed in.',
  request: { body: body(passwordChange) },
  responses: { 204: { description: 'Set' } },
})

const remove = route('signed-in', {
  method: 'delete',
  path: '/account/password',
  summary: 'Sign in by codes alone from now on',
  request: { body: body(passwordRemoval) },
  responses: { 204: { description: 'Removed, or there was none' } },
})

export const passwordRoutes = newRoutes()
  .openapi(set, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'passwords-by-user')
    await changePassword(actor, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(remove, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'passwords-by-user')
    await removePassword(actor, c.req.valid('json'))
    return c.body(null, 204)
  })
