import { z } from '@hono/zod-openapi'
import { deleteCookie } from 'hono/cookie'
import { changeAccount } from '@/lib/accounts/change-account'
import { changePassword, removePassword } from '@/lib/accounts/password/change-password'
import { readAccount } from '@/lib/accounts/read-account'
import { endOneSession, endOtherSessions, endSession } from '@/lib/accounts/sessions/end-session'
import { listSessions } from '@/lib/accounts/sessions/list-sessions'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { sessionCookie } from '@/lib/auth/cookies'
import { listOwnComments } from '@/lib/comments/list-own-comments'
import { ownComments } from '@/lib/contract/comments'
import { account, accountChange, ownSession, passwordChange, passwordRemoval } from '@/lib/contract/sign-in'
import { actorOf } from '../context'
import { limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { pageQuery, sessionParams } from '../params'
import { answer, body, route } from '../route'

const read = route('signed-in', {
  method: 'get',
  path: '/account',
  summary: 'My account',
  responses: { 200: answer('The account', account) },
})

const change = route('signed-in', {
  method: 'patch',
  path: '/account',
  summary: 'Change my name or language',
  request: { body: body(accountChange) },
  responses: { 200: answer('The account as it is now', account) },
})

const signOut = route('signed-in', {
  method: 'delete',
  path: '/account/session',
  summary: 'Sign out here, and inside every page where this session comments',
  responses: { 204: { description: 'Signed out' } },
})

const sessions = route('signed-in', {
  method: 'get',
  path: '/account/sessions',
  summary: 'Where I am signed in',
  responses: { 200: answer('This browser first, then by last use', z.array(ownSession)) },
})

const endOne = route('signed-in', {
  method: 'delete',
  path: '/account/sessions/{session}',
  summary: 'Sign out in one browser',
  request: { params: sessionParams },
  responses: { 204: { description: 'Signed out there' } },
})

const endOthers = route('signed-in', {
  method: 'delete',
  path: '/account/sessions',
  summary: 'Sign out everywhere but here',
  responses: { 204: { description: 'Signed out there' } },
})

const comments = route('signed-in', {
  method: 'get',
  path: '/account/comments',
  summary: 'What I wrote on all sites, with what became of it',
  request: { query: pageQuery },
  responses: { 200: answer('The newest, or those before the cursor', ownComments) },
})

const setPassword = route('signed-in', {
  method: 'put',
  path: '/account/password',
  summary: 'Set my password',
  description: 'Ends my other sessions. The current one is asked for unless I have just signed in.',
  request: { body: body(passwordChange) },
  responses: { 204: { description: 'Set' } },
})

const dropPassword = route('signed-in', {
  method: 'delete',
  path: '/account/password',
  summary: 'Sign in by codes alone from now on',
  request: { body: body(passwordRemoval) },
  responses: { 204: { description: 'Removed, or there was none' } },
})

export const accountRoutes = newRoutes()
  .openapi(read, async (c) => {
    const own = await readAccount(await actorOf(c))
    return c.json(own, 200)
  })
  .openapi(change, async (c) => c.json(await changeAccount(await actorOf(c), c.req.valid('json')), 200))
  .openapi(signOut, async (c) => {
    await endSession(await actorOf(c))
    deleteCookie(c, sessionCookie, firstParty)
    return c.body(null, 204)
  })
  .openapi(sessions, async (c) => {
    const own = await listSessions(await actorOf(c))
    return c.json(own, 200)
  })
  .openapi(endOne, async (c) => {
    await endOneSession(await actorOf(c), c.req.valid('param').session)
    return c.body(null, 204)
  })
  .openapi(endOthers, async (c) => {
    await endOtherSessions(await actorOf(c))
    return c.body(null, 204)
  })
  .openapi(setPassword, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'passwords-by-user')
    await changePassword(actor, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(dropPassword, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'passwords-by-user')
    await removePassword(actor, c.req.valid('json'))
    return c.body(null, 204)
  })
  .openapi(comments, async (c) => {
    const own = await listOwnComments(await actorOf(c), c.req.valid('query').cursor)
    return c.json(own, 200)
  })
