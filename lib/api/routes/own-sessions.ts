import { z } from '@hono/zod-openapi'
import { deleteCookie } from 'hono/cookie'
import { endOneSession, endOtherSessions, endSession } from '@/lib/accounts/sessions/end-session'
import { listSessions } from '@/lib/accounts/sessions/list-sessions'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { sessionCookie } from '@/lib/auth/cookies'
import { ownSession } from '@/lib/contract/sign-in'
import { actorOf } from '../context'
import { newRoutes } from '../new-routes'
import { sessionParams } from '../params'
import { answer, route } from '../route'

const signOut = route('signed-in', {
  method: 'delete',
  path: '/account/session',
  summary: 'Sign out here, and inside every page where this session comments',
  responses: { 204: { description: 'Signed out' } },
})

const list = route('signed-in', {
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

export const ownSessionRoutes = newRoutes()
  .openapi(signOut, async (c) => {
    await endSession(await actorOf(c))
    deleteCookie(c, sessionCookie, firstParty)
    return c.body(null, 204)
  })
  .openapi(list, async (c) => c.json(await listSessions(await actorOf(c)), 200))
  .openapi(endOne, async (c) => {
    await endOneSession(await actorOf(c), c.req.valid('param').session)
    return c.body(null, 204)
  })
  .openapi(endOthers, async (c) => {
    await endOtherSessions(await actorOf(c))
    return c.body(null, 204)
  })
