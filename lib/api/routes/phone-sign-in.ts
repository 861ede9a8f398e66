import { getCookie } from 'hono/cookie'
import { enterPhoneCode } from '@/lib/accounts/phone/enter-phone-code'
import { masked } from '@/lib/accounts/phone/number'
import { readPhone, requestPhoneCode } from '@/lib/accounts/phone/request-phone-code'
import { signInCookie } from '@/lib/auth/cookies'
import { phoneCodeRequest, phoneCodeSent } from '@/lib/contract/phone'
import { account, codeEntry } from '@/lib/contract/sign-in'
import { pickLanguage } from '@/lib/i18n/languages'
import { findSite } from '@/lib/sites/find-site'
import { waitForCode } from '../code-cookies'
import { enterByCode } from '../enter-by-code'
import { limitTexts } from '../limit-codes'
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
    waitForCode(c, signInCookie, request)
    return c.json({ phone: masked(to.number.e164) }, 200)
  })
  .openapi(enter, async (c) => c.json(await enterByCode(c, c.req.valid('json').code, enterPhoneCode), 200))
