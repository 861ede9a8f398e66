import type { Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { optionsForSecond } from '@/lib/accounts/passkeys/second-factor'
import { removeAuthenticator, renewRecoveryCodes } from '@/lib/accounts/second/change-factors'
import { beginEnrolment, finishEnrolment } from '@/lib/accounts/second/enrol'
import { readSecond } from '@/lib/accounts/second/read-second'
import { resetFactors } from '@/lib/accounts/second/reset-factors'
import { showCode, showPasskey } from '@/lib/accounts/second/show-second'
import { authorize } from '@/lib/auth/can'
import { sessionCookie } from '@/lib/auth/cookies'
import { viewer } from '@/lib/auth/viewer'
import { passkeyOptions } from '@/lib/contract/passkeys'
import {
  enrolment,
  enrolmentEnd,
  recoveryCodes,
  secondCode,
  secondFactor,
  secondProof,
} from '@/lib/contract/second-factor'
import { networkOfCaller } from '../caller'
import { asked, formerly, spent } from '../challenge-cookies'
import { type Api, actorOf, siteOf } from '../context'
import { beginOf, keepSession } from '../enter-with'
import { consume, giveBack, limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { memberParams } from '../params'
import { answer, body, route } from '../route'

const read = route('signed-in', {
  method: 'get',
  path: '/account/second-factor',
  summary: 'What beside my sign-in proves that it is me, and whether this session has shown it',
  responses: { 200: answer('What there is', secondFactor) },
})

const show = route('signed-in', {
  method: 'post',
  path: '/account/second-factor',
  summary: 'Show a code of my app, or a recovery code',
  description: 'Whoever works for a newsroom goes on in a new session, which ends after half an hour unused.',
  request: { body: body(secondCode) },
  responses: { 200: answer('How it is now', secondFactor) },
})

const askPasskey = route('signed-in', {
  method: 'post',
  path: '/account/second-factor/passkey-options',
  summary: 'What my browser is to sign with a passkey of mine',
  responses: { 200: answer('For navigator.credentials.get', passkeyOptions) },
})

const showKey = route('signed-in', {
  method: 'post',
  path: '/account/second-factor/passkey',
  summary: 'Show a passkey instead of a code',
  request: { body: body(secondProof) },
  responses: { 200: answer('How it is now', secondFactor) },
})

const begin = route('signed-in', {
  method: 'post',
  path: '/account/authenticator',
  summary: 'Have a secret made for an app',
  description: 'Counts only once its first code has come, in place of the app before.',
  responses: { 200: answer('The secret', enrolment) },
})

const finish = route('signed-in', {
  method: 'put',
  path: '/account/authenticator',
  summary: 'Confirm the app by its first code',
  request: { body: body(enrolmentEnd) },
  responses: { 200: answer('Recovery codes, told once', recoveryCodes) },
})

const remove = route('signed-in', {
  method: 'delete',
  path: '/account/authenticator',
  summary: 'Take no codes of my app any more',
  responses: { 204: { description: 'Removed, or there was none' } },
})

const renew = route('signed-in', {
  method: 'post',
  path: '/account/recovery-codes',
  summary: 'Make new recovery codes; those before are void',
  responses: { 200: answer('Recovery codes, told once', recoveryCodes) },
})

const reset = route('staff', {
  method: 'delete',
  path: '/sites/{site}/members/{user}/second-factor',
  summary: 'Take away the second factor of a colleague who has lost it',
  description: 'They are signed out everywhere and set up another when they come in again.',
  request: { params: memberParams },
  responses: { 204: { description: 'Taken away' } },
})

export const secondFactorRoutes = newRoutes()
  .openapi(read, async (c) => c.json(await readSecond(await actorOf(c)), 200))
  .openapi(show, async (c) => {
    const session = await showCode(await limited(c), c.req.valid('json').code, beginOf(c))
    return c.json(await goOn(c, session), 200)
  })
  .openapi(askPasskey, async (c) => {
    const actor = await actorOf(c)
    authorize(actor, 'account.use', {})
    await limitReader(actor, 'second-factor-questions-by-user')
    const { options, token } = await optionsForSecond(actor.userId, formerly(c, 'second-factor'))
    return c.json(asked(c, 'second-factor', { options, token }), 200)
  })
  .openapi(showKey, async (c) => {
    const actor = await limited(c)
    const signed = { token: spent(c, 'second-factor'), proof: c.req.valid('json').proof }
    const session = await showPasskey(actor, signed, beginOf(c))
    return c.json(await goOn(c, session), 200)
  })
  .openapi(begin, async (c) => c.json(await beginEnrolment(await actorOf(c)), 200))
  .openapi(finish, async (c) => {
    const done = await finishEnrolment(await limited(c), c.req.valid('json'), beginOf(c))
    await goOn(c, done.session)
    return c.json({ recoveryCodes: done.recoveryCodes }, 200)
  })
  .openapi(remove, async (c) => {
    await removeAuthenticator(await actorOf(c))
    return c.body(null, 204)
  })
  .openapi(renew, async (c) => {
    return c.json({ recoveryCodes: await renewRecoveryCodes(await actorOf(c)) }, 200)
  })
  .openapi(reset, async (c) => {
    await resetFactors(await actorOf(c), await siteOf(c), c.req.valid('param').user)
    return c.body(null, 204)
  })

/** Who tries: counted by network here, by account where the code is looked at. */
async function limited(c: Context<Api>) {
  await consume('second-factor-tries-by-address', networkOfCaller(c))
  return actorOf(c)
}

/** In the session that took the place of the one before, if one did. */
async function goOn(c: Context<Api>, session: string | null) {
  await giveBack('second-factor-tries-by-address', networkOfCaller(c))
  if (session) keepSession(c, session)
  const now = session ?? getCookie(c, sessionCookie)
  return readSecond(await viewer({ session: now, fromEmbed: false }, null))
}
