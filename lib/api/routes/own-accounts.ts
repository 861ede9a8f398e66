import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { beginOwnSession } from '@/lib/accounts/own/begin-own-session'
import { checkToken } from '@/lib/accounts/own/check-token'
import { endOwnSession } from '@/lib/accounts/own/end-own-session'
import { partitioned } from '@/lib/accounts/sessions/session-cookie'
import { embedCookie } from '@/lib/auth/cookies'
import { viewer } from '@/lib/auth/viewer'
import { ownSignIn } from '@/lib/contract/own-accounts'
import { findSite } from '@/lib/sites/find-site'
import { networkOfCaller, originOfCaller } from '../caller'
import { actorOf } from '../context'
import { leaveTrace } from '../leave-trace'
import { consume } from '../limits'
import { newRoutes } from '../new-routes'
import { body, route } from '../route'

const start = route('public', {
  method: 'post',
  path: '/own-sessions',
  summary: "Sign in inside a publisher's page by an account of the publisher's own",
  description:
    'The token is a JWS that one of the site’s keys signed: `aud` is the site, `exp` at most five minutes after `iat`, and it is taken once.',
  request: { body: body(ownSignIn) },
  responses: { 204: { description: 'Signed in: a cookie of this site and publisher alone' } },
})

const end = route('signed-in', {
  method: 'delete',
  path: '/own-sessions',
  summary: 'Nobody is signed in at the publisher any more',
  description: 'Who came in otherwise stays.',
  responses: { 204: { description: 'Whoever came in by such an account is signed out' } },
})

export const ownAccountRoutes = newRoutes()
  .openapi(start, async (c) => {
    await consume('own-tokens-by-address', networkOfCaller(c))
    const { site: slug, token } = c.req.valid('json')
    const site = await findSite(slug)
    const vouched = await checkToken(site, token)
    await consume('own-sign-ins-by-site', site.id)
    const former = getCookie(c, embedCookie)
    const embed = await beginOwnSession(site, vouched, { former, from: originOfCaller(c) })
    if (embed !== null) {
      setCookie(c, embedCookie, embed, partitioned)
      const actor = await viewer({ embed, fromEmbed: true }, site.id)
      await leaveTrace(c, { actor, siteId: site.id })
    }
    return c.body(null, 204)
  })
  .openapi(end, async (c) => {
    const token = getCookie(c, embedCookie) ?? ''
    if (await endOwnSession(await actorOf(c), token)) deleteCookie(c, embedCookie, partitioned)
    return c.body(null, 204)
  })
