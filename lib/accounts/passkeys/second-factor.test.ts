import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'
import { enterPasskey } from './enter-passkey'
import { offerPasskey } from './offer-passkey'
import { optionsForSecond, verifySecond } from './second-factor'
import { newOwner } from './testing'

test('whoever has a passkey is asked for one of theirs, and to prove themselves to it', async () => {
  const { id, device } = await newOwner()
  const { options } = await optionsForSecond(id)
  expect(options).toMatchObject({
    rpId: 'comments.test',
    userVerification: 'required',
    allowCredentials: [{ id: device.id, transports: ['internal'] }],
  })
  expect(Buffer.from(options.challenge, 'base64url')).toHaveLength(32)
})

test('it proves a second factor once', async () => {
  const { id, device } = await newOwner()
  const { options, token } = await optionsForSecond(id)
  const proof = device.get(options)
  expect(await verifySecond(id, token, proof)).toBe(true)
  expect(await verifySecond(id, token, proof)).toBe(false)
})

test('a passkey that asked for no finger, face or PIN proves nothing', async () => {
  const { id, device } = await newOwner()
  const { options, token } = await optionsForSecond(id)
  expect(await verifySecond(id, token, device.get(options, { isVerified: false }))).toBe(false)
})

test('nor does a passkey of somebody else', async () => {
  const [own, other] = [await newOwner(), await newOwner()]
  const { options, token } = await optionsForSecond(own.id)
  expect(await verifySecond(own.id, token, other.device.get(options))).toBe(false)
})

test('nor what another browser, another person or another purpose was asked for', async () => {
  const [own, other] = [await newOwner(), await newOwner()]
  const [mine, theirs] = [await optionsForSecond(own.id), await optionsForSecond(other.id)]
  expect(await verifySecond(own.id, undefined, own.device.get(mine.options))).toBe(false)
  expect(await verifySecond(own.id, theirs.token, own.device.get(theirs.options))).toBe(false)
  const proof = own.device.get(mine.options)
  await expect(enterPasskey({ token: mine.token, proof })).rejects.toMatchObject({ code: 'passkey-expired' })
})

test('nor what was asked to be made', async () => {
  const { id, actor, device } = await newOwner()
  const { options, token } = await offerPasskey(actor)
  expect(await verifySecond(id, token, device.get(options))).toBe(false)
})

test('nor what was asked for five minutes ago', async () => {
  const { id, device } = await newOwner()
  const { options, token } = await optionsForSecond(id)
  await db.execute(sql`
    update challenges set expires_at = expires_at - interval '5 minutes' where id = ${hashToken(token)}`)
  expect(await verifySecond(id, token, device.get(options))).toBe(false)
})

test('asking anew in one browser voids what was asked before', async () => {
  const { id, device } = await newOwner()
  const first = await optionsForSecond(id)
  await optionsForSecond(id, first.token)
  expect(await verifySecond(id, first.token, device.get(first.options))).toBe(false)
})
