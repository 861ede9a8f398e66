import { generateKeyPairSync } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { challenges, passkeys } from '@/db/schema/factors'
import { sessions } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { sweep } from '@/lib/jobs/sweep'
import { log } from '@/lib/log'
import { actorWith, signIn } from '../testing'
import { askForPasskey, enterPasskey } from './enter-passkey'
import { offerPasskey } from './offer-passkey'
import { optionsForSecond } from './second-factor'
import { newOwner } from './testing'
import { type Lies, newAuthenticator } from './testing-authenticator'

type Device = ReturnType<typeof newAuthenticator>

async function enter(device: Device, lies?: Lies) {
  const { options, token } = await askForPasskey()
  return enterPasskey({ proof: device.get(options, lies), token })
}

const refused = { code: 'passkey-refused' }
const expired = { code: 'passkey-expired' }
const stranger = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey

test('a passkey signs its owner in, with no address typed', async () => {
  const { id, device } = await newOwner()
  const { options, token } = await askForPasskey()
  expect(options).toMatchObject({ rpId: 'comments.test', userVerification: 'preferred' })
  expect(options.allowCredentials).toBeUndefined()
  const session = await enterPasskey({ proof: device.get(options), token })
  expect(await actorWith(session)).toMatchObject({ userId: id })
  const [begun] = await db
    .select()
    .from(sessions)
    .where(eq(sessions.sessionToken, hashToken(session)))
  expect(begun?.way).toBe('passkey')
  const [used] = await db.select().from(passkeys).where(eq(passkeys.id, device.id))
  expect(used?.usedAt).not.toBeNull()
})

test('readers need not be asked for a finger, face or PIN', async () => {
  const { device } = await newOwner()
  await expect(enter(device, { isVerified: false })).resolves.toMatch(/^[\w-]{43}$/)
})

test('who was signed in before in that browser is so no more', async () => {
  const [own, other] = [await newOwner(), await newOwner()]
  const { token: former } = await signIn(other.id)
  const { options, token } = await askForPasskey()
  await enterPasskey({ proof: own.device.get(options), token, former })
  expect(await actorWith(former)).toEqual({ kind: 'visitor' })
})

test('an unknown passkey and a wrong signature are answered alike', async () => {
  const { device } = await newOwner()
  await expect(enter(newAuthenticator())).rejects.toMatchObject(refused)
  await expect(enter(device, { signedBy: stranger })).rejects.toMatchObject(refused)
})

test.each<[string, Lies]>([
  ['another challenge', { challenge: 'c29tZXRoaW5nIGVsc2U' }],
  ['another origin', { origin: 'https://evil.test' }],
  ['another relying party', { rpId: 'evil.test' }],
  ['an iframe', { crossOrigin: true }],
  ['a registration', { type: 'webauthn.create' }],
  ['nobody present', { isPresent: false }],
])('what was signed for %s signs nobody in', async (_, lies) => {
  const { device } = await newOwner()
  await expect(enter(device, lies)).rejects.toMatchObject(refused)
})

test('what was asked for is signed once, whatever came of it', async () => {
  const { device } = await newOwner()
  const { options, token } = await askForPasskey()
  await enterPasskey({ proof: device.get(options), token })
  await expect(enterPasskey({ proof: device.get(options), token })).rejects.toMatchObject(expired)

  const next = await askForPasskey()
  const forged = device.get(next.options, { signedBy: stranger })
  await expect(enterPasskey({ proof: forged, token: next.token })).rejects.toMatchObject(refused)
  const right = device.get(next.options)
  await expect(enterPasskey({ proof: right, token: next.token })).rejects.toMatchObject(expired)
})

test('also when it comes twice at once', async () => {
  const { device } = await newOwner()
  const { options, token } = await askForPasskey()
  const proof = device.get(options)
  const answers = await Promise.allSettled(Array.from({ length: 5 }, () => enterPasskey({ proof, token })))
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('another browser cannot use what this one was asked', async () => {
  const { device } = await newOwner()
  const [mine, theirs] = [await askForPasskey(), await askForPasskey()]
  const proof = device.get(mine.options)
  await expect(enterPasskey({ proof, token: undefined })).rejects.toMatchObject(expired)
  await expect(enterPasskey({ proof, token: theirs.token })).rejects.toMatchObject(refused)
})

test('what was asked for something else signs nobody in', async () => {
  const { id, actor, device } = await newOwner()
  for (const { options, token } of [await offerPasskey(actor), await optionsForSecond(id)])
    await expect(enterPasskey({ proof: device.get(options), token })).rejects.toMatchObject(expired)
})

test('after five minutes it is too late, and what nobody signed is swept away', async () => {
  const { device } = await newOwner()
  const [{ options, token }, left] = [await askForPasskey(), await askForPasskey()]
  await db.update(challenges).set({ expiresAt: sql`expires_at - interval '5 minutes'` })
  await expect(enterPasskey({ proof: device.get(options), token })).rejects.toMatchObject(expired)
  await sweep()
  const kept = await db
    .select()
    .from(challenges)
    .where(eq(challenges.id, hashToken(left.token)))
  expect(kept).toEqual([])
})

test('a passkey that counts goes forward only; a copy of it is noticed', async () => {
  const warn = vi.spyOn(log, 'warn')
  const { device } = await newOwner(newAuthenticator({ counts: true }))
  await enter(device, { counter: 7 })
  await expect(enter(device, { counter: 7 })).rejects.toMatchObject(refused)
  await expect(enter(device, { counter: 6 })).rejects.toMatchObject(refused)
  await expect(enter(device, { counter: 0 })).rejects.toMatchObject(refused)
  expect(warn.mock.calls).toEqual(Array(3).fill(['a passkey counted backwards: there may be a copy of it']))
  await expect(enter(device, { counter: 4_294_967_295 })).resolves.toMatch(/^[\w-]{43}$/)
})

test('of two that count the same at once one is let in', async () => {
  const { device } = await newOwner(newAuthenticator({ counts: true }))
  const answers = await Promise.allSettled(Array.from({ length: 4 }, () => enter(device, { counter: 9 })))
  expect(answers.filter((one) => one.status === 'fulfilled')).toHaveLength(1)
})

test('one that does not count may come again and again', async () => {
  const { device } = await newOwner()
  await enter(device)
  await expect(enter(device)).resolves.toMatch(/^[\w-]{43}$/)
})

test('neither cookie nor session can be read from the database', async () => {
  const { token } = await askForPasskey()
  const rows = await db.select().from(challenges)
  expect(rows.map(({ id }) => id)).toContain(hashToken(token))
  expect(JSON.stringify(rows)).not.toContain(token)
})
