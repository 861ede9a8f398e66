import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { enterPhoneCode } from '@/lib/accounts/phone/enter-phone-code'
import { masked } from '@/lib/accounts/phone/number'
import { readPhone, requestPhoneCode } from '@/lib/accounts/phone/request-phone-code'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { minutesToLive } from '@/lib/accounts/sign-in/code'
import { sessionCookie, signInCookie } from '@/lib/auth/cookies'
import { phoneCodeRequest, phoneCodeSent } from '@/lib/contract/phone'
import { account, codeEntry } from '@/lib/contract/sign-in'
import { pickLanguage } from '@/lib/i18n/languages'
import { findSite } from '@/lib/sites/find-site'
import { networkOfCaller, originOfCaller } from '../caller'
import { enterWith } from '../enter-with'
import { limitGuesses } from '../limit-guesses'
import { limitTexts } from '../limit-texts'
import { giveBack } from '../limits'
import { newRoutes } from '../new-routes'
import { answer, body, route } from '../route'

const ask = route('public', {
  method: 'post',
  path: '/sign-in/phone-codes',
  summary: 'Have a six-digit code texted through a site’s gateway',
  description: 'The answer is the same whether or not the number has an account.',
  request: { body: body(phoneCodeRequest) },
  responses: { 200: answer('On its way; a cookie names the request for ten minutes', phoneCodeSent) },
})

const enter = route('public', {
  method: 'post',
  path: '/sign-in/phone-session',
  summary: 'Sign in with the texted code',
  request: { body: body(codeEntry) },
  responses: { 200: answer('Whose session the cookie is now', account) },
})

export const phoneSignInRoutes = newRoutes()
  .openapi(ask, async (c) => {
    const {
      site: slug,
      phone,
      language = pickLanguage(c.req.header('accept-language')),
    } = c.req.valid('json')
    const site = await findSite(slug)
    const to = await readPhone(site, phone)
    await limitTexts(c, to.number.e164)
    const wanted = { ...to, language, purpose: 'phone code', former: getCookie(c, signInCookie) } as const
    const request = await requestPhoneCode(site, wanted)
    setCookie(c, signInCookie, request, { ...firstParty, maxAge: minutesToLive * 60 })
    return c.json({ phone: masked(to.number.e164) }, 200)
  })
  .openapi(enter, async (c) => {
    await limitGuesses(c, 'code-entries-by-address')
    const session = await enterPhoneCode({
      code: c.req.valid('json').code,
      request: getCookie(c, signInCookie),
      former: getCookie(c, sessionCookie),
      from: originOfCaller(c),
    })
    await giveBack('code-entries-by-address', networkOfCaller(c))
    deleteCookie(c, signInCookie, firstParty)
    return c.json(await enterWith(c, session), 200)
  })
