import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { endEmbedSession } from '@/lib/accounts/embed/end-embed-session'
import { redeem } from '@/lib/accounts/embed/redeem'
import { partitioned } from '@/lib/accounts/sessions/session-cookie'
import { authorize } from '@/lib/auth/can'
import { embedCookie } from '@/lib/auth/cookies'
import { codeExchange } from '@/lib/contract/sign-in'
import { findSite } from '@/lib/sites/find-site'
import { actorOf } from '../context'
import { newRoutes } from '../new-routes'
import { body, route } from '../route'

const start = route('public', {
  method: 'post',
  path: '/embed-sessions',
  summary: "Exchange a connection's code inside a publisher's page",
  request: { body: body(codeExchange) },
  responses: { 204: { description: 'Signed in: a cookie of this site and publisher alone' } },
})

const end = route('signed-in', {
  method: 'delete',
  path: '/embed-sessions',
  summary: "Sign out inside a publisher's page",
  responses: { 204: { description: 'Signed out there' } },
})

export const embedSessionRoutes = newRoutes()
  .openapi(start, async (c) => {
    const { site, ...exchange } = c.req.valid('json')
    const token = await redeem(await findSite(site), exchange)
    const former = getCookie(c, embedCookie)
    if (former) await endEmbedSession(former)
    setCookie(c, embedCookie, token, partitioned)
    return c.body(null, 204)
  })
  .openapi(end, async (c) => {
    authorize(await actorOf(c), 'embed.leave', {})
    const token = getCookie(c, embedCookie)
    if (token) await endEmbedSession(token)
    deleteCookie(c, embedCookie, partitioned)
    return c.body(null, 204)
  })
