import { deleteCookie, getCookie } from 'hono/cookie'
import { masked } from '@/lib/accounts/phone/number'
import {
  mayAddPhone,
  readOwnPhone,
  removeOwnPhone,
  requestOwnCode,
  setOwnPhone,
} from '@/lib/accounts/phone/own-phone'
import { readPhone } from '@/lib/accounts/phone/request-phone-code'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { signInCookie } from '@/lib/auth/cookies'
import { ownPhone, phoneCodeRequest, phoneCodeSent } from '@/lib/contract/phone'
import { codeEntry } from '@/lib/contract/sign-in'
import { pickLanguage } from '@/lib/i18n/languages'
import { findSite } from '@/lib/sites/find-site'
import { takeCode, waitForCode } from '../code-cookies'
import { actorOf } from '../context'
import { limitTexts } from '../limit-codes'
import { newRoutes } from '../new-routes'
import { answer, body, route } from '../route'

const read = route('signed-in', {
  method: 'get',
  path: '/account/phone',
  summary: 'The number that signs in to my account, all but its ends covered',
  responses: { 200: answer('The number', ownPhone) },
})

const ask = route('signed-in', {
  method: 'post',
  path: '/account/phone-codes',
  summary: 'Have a code texted to a number of mine',
  description: 'Soon after signing in, through the gateway of a site where I am a member.',
  request: { body: body(phoneCodeRequest) },
  responses: { 200: answer('On its way; a cookie names the request for ten minutes', phoneCodeSent) },
})

const set = route('signed-in', {
  method: 'put',
  path: '/account/phone',
  summary: 'Let the number that a code came to sign in to my account',
  request: { body: body(codeEntry) },
  responses: { 200: answer('The number', ownPhone) },
})

const remove = route('signed-in', {
  method: 'delete',
  path: '/account/phone',
  summary: 'Let my number sign in no more',
  responses: { 204: { description: 'Removed' } },
})

export const ownPhoneRoutes = newRoutes()
  .openapi(read, async (c) => c.json(await readOwnPhone(await actorOf(c)), 200))
  .openapi(ask, async (c) => {
    const actor = await actorOf(c)
    const {
      site: slug,
      phone,
      language = pickLanguage(c.req.header('accept-language')),
    } = c.req.valid('json')
    const site = await findSite(slug)
    await mayAddPhone(actor, site)
    const to = await readPhone(site, phone)
    await limitTexts(c, to.number.e164)
    const former = getCookie(c, signInCookie)
    const request = await requestOwnCode(actor, site, { ...to, language, former })
    waitForCode(c, signInCookie, request)
    return c.json({ phone: masked(to.number.e164) }, 200)
  })
  .openapi(set, async (c) => {
    const entry = await takeCode(c, signInCookie, c.req.valid('json').code)
    const own = await setOwnPhone(await actorOf(c), entry)
    deleteCookie(c, signInCookie, firstParty)
    return c.json(own, 200)
  })
  .openapi(remove, async (c) => {
    await removeOwnPhone(await actorOf(c))
    return c.body(null, 204)
  })
