import { eq, sql } from 'drizzle-orm'
import { generate } from 'selfsigned'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { hashToken } from '@/lib/auth/tokens'
import { mailsTo, newUser, signIn } from '../testing'
import { addPasskey } from './add-passkey'
import { listPasskeys } from './list-passkeys'
import { offerPasskey } from './offer-passkey'
import { newOwner, register } from './testing'
import { newAuthenticator } from './testing-authenticator'

const chrome =
  'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

async function newPerson() {
  const { id, email } = await newUser()
  const { actor, token } = await signIn(id)
  return { id, email, actor, token }
}

test('a passkey is made, named after the browser, and its owner is told', async () => {
  const { actor, email } = await newPerson()
  const device = newAuthenticator({ isSynced: true })
  const { options, token } = await offerPasskey(actor)
  expect(options).toMatchObject({
    rp: { id: 'comments.test' },
    user: { name: email },
    attestation: 'none',
    authenticatorSelection: { residentKey: 'required', userVerification: 'preferred' },
  })
  await addPasskey(actor, { made: device.create(options), token, from: { agent: chrome } })
  expect(await listPasskeys(actor)).toMatchObject([
    { id: device.id, name: 'Chrome · Android', isSynced: true, usedAt: null },
  ])
  const [mail] = await mailsTo(email)
  expect(mail?.subject).toBe('К вашей учётной записи добавлен ключ доступа')
  expect(mail?.text).toContain('«Chrome · Android»')
})

test('the device is told which passkeys are there already, and what we know of how to reach them', async () => {
  const { actor, device } = await newOwner()
  const { options } = await offerPasskey(actor)
  expect(options.excludeCredentials).toMatchObject([{ id: device.id, transports: ['internal'] }])
})

test('nothing but what was asked for in this browser, a moment ago, is kept', async () => {
  const [own, other] = [await newPerson(), await newPerson()]
  const device = newAuthenticator()
  const [mine, theirs] = [await offerPasskey(own.actor), await offerPasskey(other.actor)]
  const add = (token: string | undefined, { options } = mine) =>
    addPasskey(own.actor, { made: device.create(options), token, from: {} })

  await expect(add(undefined)).rejects.toMatchObject({ code: 'passkey-expired' })
  await expect(add(theirs.token, theirs)).rejects.toMatchObject({ code: 'passkey-expired' })
  await add(mine.token)
  await expect(add(mine.token)).rejects.toMatchObject({ code: 'passkey-expired' })

  const late = await offerPasskey(own.actor)
  await db.execute(sql`
    update challenges set expires_at = expires_at - interval '5 minutes' where id = ${hashToken(late.token)}`)
  await expect(add(late.token, late)).rejects.toMatchObject({ code: 'passkey-expired' })
})

test.each([
  ['another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
  ['another origin', { origin: 'https://evil.test' }],
  ['an origin that looks like ours', { origin: 'https://comments.test.evil.test' }],
  ['our origin without TLS', { origin: 'http://comments.test' }],
  ['another relying party', { rpId: 'evil.test' }],
  ['an iframe', { crossOrigin: true }],
  ['a sign-in', { type: 'webauthn.get' }],
  ['nobody present', { isPresent: false }],
  ['a form that nobody knows', { format: 'unheard-of' }],
])('a passkey that was made by %s is refused', async (_, lies) => {
  const { actor } = await newPerson()
  const { options, token } = await offerPasskey(actor)
  const made = newAuthenticator().create(options, lies)
  await expect(addPasskey(actor, { made, token, from: {} })).rejects.toMatchObject({
    code: 'passkey-refused',
  })
  expect(await listPasskeys(actor)).toEqual([])
})

test('a maker’s certificate, which may name addresses to be fetched, is not read', async () => {
  const { actor } = await newPerson()
  const maker = await generate(
    [
      { name: 'commonName', value: 'Test' },
      { name: 'organizationName', value: 'Makers' },
      { shortName: 'OU', value: 'Authenticator Attestation' },
      { name: 'countryName', value: 'KZ' },
    ],
    { keyType: 'ec', algorithm: 'sha256', extensions: [{ name: 'basicConstraints', cA: false }] },
  )
  const { options, token } = await offerPasskey(actor)
  const made = newAuthenticator().create(options, { maker })
  await expect(addPasskey(actor, { made, token, from: {} })).rejects.toMatchObject({
    code: 'passkey-refused',
  })
})

test('what is no passkey at all is refused, too', async () => {
  const { actor } = await newPerson()
  const { options, token } = await offerPasskey(actor)
  const made = newAuthenticator().create(options)
  const broken = { ...made, response: { ...made.response, attestationObject: 'n5-fn5-f' } }
  await expect(addPasskey(actor, { made: broken, token, from: {} })).rejects.toMatchObject({
    code: 'passkey-refused',
  })
})

test('nobody takes over a passkey by making one of the same name', async () => {
  const victim = await newOwner()
  const { actor } = await newPerson()
  const thief = newAuthenticator({ id: victim.device.rawId })
  await expect(register(actor, thief)).rejects.toMatchObject({ code: 'passkey-refused' })
  const [kept] = await db.select().from(passkeys).where(eq(passkeys.id, victim.device.id))
  expect(kept?.userId).toBe(victim.id)
})

test('an account has ten at most, also when two browsers add one at once', async () => {
  const { id: userId, actor } = await newPerson()
  const kept = { userId, name: '', publicKey: Buffer.alloc(0), counter: 0, transports: [] }
  const device = { isSynced: false, isBackedUp: false }
  await db
    .insert(passkeys)
    .values(Array.from({ length: 8 }, (_, made) => ({ ...kept, ...device, id: `${userId}-${made}` })))
  const offers = [await offerPasskey(actor), await offerPasskey(actor), await offerPasskey(actor)]
  const answers = await Promise.allSettled(
    offers.map(({ options, token }) =>
      addPasskey(actor, { made: newAuthenticator().create(options), token, from: {} }),
    ),
  )
  expect(answers.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { code: 'too-many-passkeys' } },
  ])
  await expect(offerPasskey(actor)).rejects.toMatchObject({ code: 'too-many-passkeys' })
  expect(await listPasskeys(actor)).toHaveLength(10)
})
