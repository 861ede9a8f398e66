import { eq, sql } from 'drizzle-orm'
import { generate } from 'selfsigned'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { authenticators, passkeys } from '@/db/schema/factors'
import { members } from '@/db/schema/members'
import { accounts, phones, sessions, users } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { actorWith, mailsTo, newSite, newUser, signIn } from '../testing'
import { addPasskey } from './add-passkey'
import { listPasskeys } from './list-passkeys'
import { offerPasskey } from './offer-passkey'
import { isForPasskeys } from './relying-party'
import { removePasskey } from './remove-passkey'
import { renamePasskey } from './rename-passkey'
import { newOwner, register } from './testing'
import { newAuthenticator } from './testing-authenticator'

const chrome =
  'Mozilla/5.0 (Linux; Android 14; SM-A546B) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Mobile Safari/537.36'

async function newPerson() {
  const { id, email } = await newUser()
  const { actor, token } = await signIn(id)
  return { id, email, actor, token }
}

const age = (token: string) =>
  db.execute(sql`
    update sessions set created_at = created_at - interval '16 minutes' where session_token = ${hashToken(token)}`)

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
  const { actor } = await newPerson()
  for (let made = 0; made < 8; made++) await register(actor, newAuthenticator())
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

test('a browser left open neither adds nor removes one', async () => {
  const { actor, session, device } = await newOwner()
  const { options, token } = await offerPasskey(actor)
  await age(session)
  const again = { code: 'sign-in-again' }
  await expect(offerPasskey(actor)).rejects.toMatchObject(again)
  const made = newAuthenticator().create(options)
  await expect(addPasskey(actor, { made, token, from: {} })).rejects.toMatchObject(again)
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject(again)
  expect(await listPasskeys(actor)).toHaveLength(1)
})

/** Somebody with a passkey, who has just signed in by other means. */
async function newGuarded(guard: 'newsroom' | 'app') {
  const owner = await newOwner()
  if (guard === 'app')
    await db.insert(authenticators).values({ userId: owner.id, sealed: '-', confirmedAt: sql`now()` })
  else {
    const site = await newSite()
    const member = { siteId: site.id, userId: owner.id, displayName: owner.id, nameSkeleton: owner.id }
    await db.insert(members).values({ ...member, role: 'moderator' })
  }
  return owner
}

test.each(['newsroom', 'app'] as const)(
  'who has a second factor for their %s shows it before adding another or taking one away',
  async (guard) => {
    const { actor, session, device } = await newGuarded(guard)
    const asked = { code: 'step-up' }
    await expect(offerPasskey(actor)).rejects.toMatchObject(asked)
    await expect(register(actor, newAuthenticator())).rejects.toMatchObject(asked)
    await expect(removePasskey(actor, device.id)).rejects.toMatchObject(asked)
    await db
      .update(sessions)
      .set({ secondAt: sql`now()` })
      .where(eq(sessions.sessionToken, hashToken(session)))
    const proven = await actorWith(session)
    await register(proven, newAuthenticator())
    await removePasskey(proven, device.id)
  },
)

test('staff keep one second factor, also when they take away two at once', async () => {
  const { id, session, device } = await newGuarded('newsroom')
  await db
    .update(sessions)
    .set({ secondAt: sql`now()` })
    .where(eq(sessions.sessionToken, hashToken(session)))
  const actor = await actorWith(session)
  const second = newAuthenticator()
  await register(actor, second)
  const answers = await Promise.allSettled([removePasskey(actor, device.id), removePasskey(actor, second.id)])
  expect(answers.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { code: 'last-factor' } },
  ])
  await db.insert(authenticators).values({ userId: id, sealed: '-', confirmedAt: sql`now()` })
  const [left] = await listPasskeys(actor)
  await removePasskey(actor, left?.id ?? '')
})

test('its owner calls it as they like, and removes it; they are told', async () => {
  const { actor, device, email } = await newOwner()
  await renamePasskey(actor, device.id, 'Телефон')
  expect(await listPasskeys(actor)).toMatchObject([{ name: 'Телефон' }])
  await removePasskey(actor, device.id)
  expect(await listPasskeys(actor)).toEqual([])
  expect((await mailsTo(email))[0]?.text).toContain('«Телефон»')
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject({ code: 'not-found' })
})

test('nobody renames or removes one of somebody else', async () => {
  const [own, other] = [await newOwner(), await newOwner()]
  const missing = { code: 'not-found' }
  await expect(renamePasskey(own.actor, other.device.id, 'Моё')).rejects.toMatchObject(missing)
  await expect(removePasskey(own.actor, other.device.id)).rejects.toMatchObject(missing)
  expect(await listPasskeys(other.actor)).toHaveLength(1)
})

test('the last way in stays; with another beside it it may go', async () => {
  const { id, actor, device } = await newOwner()
  const second = newAuthenticator()
  await register(actor, second)
  await db.update(users).set({ email: null }).where(eq(users.id, id))
  await removePasskey(actor, second.id)
  const last = { code: 'last-way-in' }
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject(last)
  expect(await listPasskeys(actor)).toHaveLength(1)

  const provider = { userId: id, type: 'oauth', provider: 'github', providerAccountId: id }
  await db.insert(accounts).values(provider)
  await removePasskey(actor, device.id)

  await register(actor, device)
  await db.delete(accounts).where(eq(accounts.userId, id))
  await expect(removePasskey(actor, device.id)).rejects.toMatchObject(last)
  await db.insert(phones).values({ userId: id, hash: id, sealed: '-' })
  await removePasskey(actor, device.id)
})

test('the last two are not removed at once', async () => {
  const { id, actor, device } = await newOwner()
  const second = newAuthenticator()
  await register(actor, second)
  await db.update(users).set({ email: null }).where(eq(users.id, id))
  const answers = await Promise.allSettled([removePasskey(actor, device.id), removePasskey(actor, second.id)])
  expect(answers.filter((one) => one.status === 'rejected')).toMatchObject([
    { reason: { code: 'last-way-in' } },
  ])
  expect(await listPasskeys(actor)).toHaveLength(1)
})

test('inside a publisher’s page there are none', async () => {
  const { actor, device } = await newOwner()
  if (actor.kind !== 'reader') throw new Error('not signed in')
  const embedded = { ...actor, from: 'embed' } as const
  const forbidden = { code: 'forbidden' }
  await expect(listPasskeys(embedded)).rejects.toMatchObject(forbidden)
  await expect(offerPasskey(embedded)).rejects.toMatchObject(forbidden)
  await expect(renamePasskey(embedded, device.id, 'Моё')).rejects.toMatchObject(forbidden)
  await expect(removePasskey(embedded, device.id)).rejects.toMatchObject(forbidden)
})

test('where there is no name there are no passkeys', () => {
  expect(['127.0.0.1', '[::1]', '10.0.0.5'].map(isForPasskeys)).toEqual([false, false, false])
  expect(['localhost', 'comments.example'].map(isForPasskeys)).toEqual([true, true])
})
