import { getCookie } from 'hono/cookie'
import { digitsFor } from '@/lib/accounts/guard/wrong-codes'
import { enterPassword } from '@/lib/accounts/password/enter-password'
import { withPlace } from '@/lib/accounts/password/with-place'
import { enterCode } from '@/lib/accounts/sign-in/enter-code'
import { requestCode } from '@/lib/accounts/sign-in/request-code'
import { signInCookie } from '@/lib/auth/cookies'
import { account, codeEntry, codeRequest, codeSent, passwordEntry } from '@/lib/contract/sign-in'
import { pickLanguage } from '@/lib/i18n/languages'
import { networkOfCaller } from '../caller'
import { waitForCode } from '../code-cookies'
import { enterByCode } from '../enter-by-code'
import { beginOf, enterWith } from '../enter-with'
import { limitCodes } from '../limit-codes'
import { limitGuesses } from '../limit-guesses'
import { giveBack } from '../limits'
import { newRoutes } from '../new-routes'
import { answer, body, route } from '../route'

const ask = route('public', {
  method: 'post',
  path: '/sign-in/codes',
  summary: 'Have a code of digits mailed',
  description: 'The answer is the same whether or not the address has an account.',
  request: { body: body(codeRequest) },
  responses: { 200: answer('Mailed; a cookie names the request for ten minutes', codeSent) },
})

const enter = route('public', {
  method: 'post',
  path: '/sign-in/session',
  summary: 'Sign in with the mailed code',
  request: { body: body(codeEntry) },
  responses: { 200: answer('Whose session the cookie is now', account) },
})

const enterByPassword = route('public', {
  method: 'post',
  path: '/sign-in/password',
  summary: 'Sign in with a password',
  description: 'The answer, and the time it takes, is the same for a wrong address and a wrong password.',
  request: { body: body(passwordEntry) },
  responses: { 200: answer('Whose session the cookie is now', account) },
})

export const signInRoutes = newRoutes()
  .openapi(ask, async (c) => {
    const { email, language = pickLanguage(c.req.header('accept-language')) } = c.req.valid('json')
    await limitCodes(c, email)
    const digits = await digitsFor(email)
    const request = await requestCode({ email, language, digits, former: getCookie(c, signInCookie) })
    waitForCode(c, signInCookie, request)
    return c.json({ digits }, 200)
  })
  .openapi(enter, async (c) => c.json(await enterByCode(c, c.req.valid('json').code, enterCode), 200))
  .openapi(enterByPassword, async (c) => {
    const session = await withPlace(async () => {
      await limitGuesses(c, 'password-tries-by-address')
      return enterPassword(c.req.valid('json'), beginOf(c))
    })
    await giveBack('password-tries-by-address', networkOfCaller(c))
    return c.json(await enterWith(c, session), 200)
  })
