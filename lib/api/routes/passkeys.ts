import { z } from '@hono/zod-openapi'
import { addPasskey } from '@/lib/accounts/passkeys/add-passkey'
import { askForPasskey, enterPasskey } from '@/lib/accounts/passkeys/enter-passkey'
import { listPasskeys } from '@/lib/accounts/passkeys/list-passkeys'
import { offerPasskey } from '@/lib/accounts/passkeys/offer-passkey'
import { removePasskey } from '@/lib/accounts/passkeys/remove-passkey'
import { renamePasskey } from '@/lib/accounts/passkeys/rename-passkey'
import { newPasskey, passkey, passkeyChange, passkeyOptions, passkeyProof } from '@/lib/contract/passkeys'
import { account } from '@/lib/contract/sign-in'
import { networkOfCaller, originOfCaller } from '../caller'
import { asked, formerly, spent } from '../challenge-cookies'
import { actorOf } from '../context'
import { beginOf, enterWith } from '../enter-with'
import { consume, giveBack, limitReader } from '../limits'
import { newRoutes } from '../new-routes'
import { passkeyParams } from '../params'
import { answer, body, route } from '../route'

const list = route('signed-in', {
  method: 'get',
  path: '/account/passkeys',
  summary: 'My passkeys',
  responses: { 200: answer('In the order in which they were made', z.array(passkey)) },
})

const offer = route('signed-in', {
  method: 'post',
  path: '/account/passkeys/options',
  summary: 'What a browser needs to make a passkey',
  description: 'For navigator.credentials.create. A cookie names the challenge for five minutes.',
  responses: { 200: answer('PublicKeyCredentialCreationOptionsJSON of WebAuthn', passkeyOptions) },
})

const add = route('signed-in', {
  method: 'post',
  path: '/account/passkeys',
  summary: 'Keep a passkey that this browser has made',
  description: 'Only within 15 minutes of signing in.',
  request: { body: body(newPasskey) },
  responses: { 201: answer('The passkey', passkey) },
})

const rename = route('signed-in', {
  method: 'patch',
  path: '/account/passkeys/{passkey}',
  summary: 'Call a passkey otherwise',
  request: { params: passkeyParams, body: body(passkeyChange) },
  responses: { 200: answer('The passkey as it is now', passkey) },
})

const remove = route('signed-in', {
  method: 'delete',
  path: '/account/passkeys/{passkey}',
  summary: 'Take a passkey away',
  description: 'Only within 15 minutes of signing in, and never the last way in.',
  request: { params: passkeyParams },
  responses: { 204: { description: 'It signs nobody in any more' } },
})

const askFor = route('public', {
  method: 'post',
  path: '/sign-in/passkey/options',
  summary: 'What a browser needs to sign in with a passkey',
  description: 'For navigator.credentials.get. No address is asked for; the answer is alike for everybody.',
  responses: { 200: answer('PublicKeyCredentialRequestOptionsJSON of WebAuthn', passkeyOptions) },
})

const enter = route('public', {
  method: 'post',
  path: '/sign-in/passkey',
  summary: 'Sign in with a passkey',
  description: 'The answer is the same for an unknown passkey and a wrong signature.',
  request: { body: body(passkeyProof) },
  responses: { 200: answer('Whose session the cookie is now', account) },
})

export const passkeyRoutes = newRoutes()
  .openapi(list, async (c) => c.json(await listPasskeys(await actorOf(c)), 200))
  .openapi(offer, async (c) => {
    const actor = await actorOf(c)
    await limitReader(actor, 'passkeys-by-user')
    const { options, token } = await offerPasskey(actor, formerly(c, 'register'))
    return c.json(asked(c, 'register', { options, token }), 200)
  })
  .openapi(add, async (c) => {
    const token = spent(c, 'register')
    const made = c.req.valid('json')
    return c.json(await addPasskey(await actorOf(c), { made, token, from: originOfCaller(c) }), 201)
  })
  .openapi(rename, async (c) => {
    const { passkey: id } = c.req.valid('param')
    return c.json(await renamePasskey(await actorOf(c), id, c.req.valid('json').name), 200)
  })
  .openapi(remove, async (c) => {
    await removePasskey(await actorOf(c), c.req.valid('param').passkey)
    return c.body(null, 204)
  })
  .openapi(askFor, async (c) => {
    await consume('passkey-challenges-by-address', networkOfCaller(c))
    const { options, token } = await askForPasskey(formerly(c, 'sign-in'))
    return c.json(asked(c, 'sign-in', { options, token }), 200)
  })
  .openapi(enter, async (c) => {
    await consume('passkey-tries-by-address', networkOfCaller(c))
    const session = await enterPasskey({
      proof: c.req.valid('json'),
      token: spent(c, 'sign-in'),
      ...beginOf(c),
    })
    await giveBack('passkey-tries-by-address', networkOfCaller(c))
    return c.json(await enterWith(c, session), 200)
  })
