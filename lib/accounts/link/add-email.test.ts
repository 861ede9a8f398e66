import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { accounts, sessions, users } from '@/db/schema/users'
import { mergeAccounts } from '@/lib/api/merge-accounts'
import { hashToken } from '@/lib/auth/tokens'
import { plantApp, showSecond } from '../second/testing'
import { enterCode } from '../sign-in/enter-code'
import { requestCode } from '../sign-in/request-code'
import { codeFor, newUser, signIn } from '../testing'
import { addAddress, askForAddress } from './add-email'
import { readPass } from './pass'

/** Somebody who came by a provider that vouches for no address. */
async function withoutAddress() {
  const { id } = await newUser()
  await db.update(users).set({ email: null, emailVerified: null }).where(eq(users.id, id))
  await db.insert(accounts).values({ userId: id, type: 'oauth', provider: 'vk', providerAccountId: id })
  const { actor, token } = await signIn(id)
  if (actor.kind !== 'reader') throw new Error('nobody')
  return { id, actor, token }
}

const newEmail = () => `${v7()}@people.test`
const emailOf = async (id: string) => (await db.select().from(users).where(eq(users.id, id)))[0]

test('an address is added by the code that was mailed to it', async () => {
  const { id, actor } = await withoutAddress()
  const email = newEmail()
  const request = await askForAddress(actor, { email, language: 'ru' })
  const code = await codeFor(email)
  await expect(
    addAddress(actor, { request, code: code === '000000' ? '1' : '000000' }),
  ).rejects.toMatchObject({
    code: 'code-wrong',
  })
  expect(await addAddress(actor, { request, code })).toEqual({ offer: null })
  expect(await emailOf(id)).toMatchObject({ email, emailVerified: expect.any(Date) })
  await expect(addAddress(actor, { request, code })).rejects.toMatchObject({ code: 'code-expired' })
})

test('whether it has an account is told to nobody but who has its code: then both may become one', async () => {
  const { id, actor } = await withoutAddress()
  const other = await newUser()
  const request = await askForAddress(actor, { email: other.email, language: 'ru' })
  const { offer } = await addAddress(actor, { request, code: await codeFor(other.email) })
  expect((await emailOf(id))?.email).toBeNull()
  expect(readPass('merge', offer ?? '', actor.session)?.subject).toBe(other.id)
  await mergeAccounts(actor, offer ?? undefined)
  expect((await emailOf(id))?.email).toBe(other.email)
})

test('a code to sign in adds no address, and one to add an address signs nobody in', async () => {
  const { actor } = await withoutAddress()
  const email = newEmail()
  const toSignIn = await requestCode({ email, language: 'ru' })
  await expect(addAddress(actor, { request: toSignIn, code: await codeFor(email) })).rejects.toMatchObject({
    code: 'code-wrong',
  })
  const another = newEmail()
  const toAdd = await askForAddress(actor, { email: another, language: 'ru' })
  await expect(enterCode({ request: toAdd, code: await codeFor(another) })).rejects.toMatchObject({
    code: 'code-wrong',
  })
})

test('nor does what somebody else asked for', async () => {
  const [one, other] = [await withoutAddress(), await withoutAddress()]
  const email = newEmail()
  const request = await askForAddress(one.actor, { email, language: 'ru' })
  await expect(addAddress(other.actor, { request, code: await codeFor(email) })).rejects.toMatchObject({
    code: 'code-wrong',
  })
})

test('who has an address keeps it, and a sign-in of an hour ago adds none', async () => {
  const { actor } = await signIn((await newUser()).id)
  const wanted = { email: newEmail(), language: 'ru' as const }
  await expect(askForAddress(actor, wanted)).rejects.toMatchObject({ code: 'forbidden' })
  const old = await withoutAddress()
  const long = { createdAt: new Date(Date.now() - 3_600_000) }
  await db
    .update(sessions)
    .set(long)
    .where(eq(sessions.sessionToken, hashToken(old.token)))
  await expect(askForAddress(old.actor, wanted)).rejects.toMatchObject({ code: 'sign-in-again' })
})

test('who has an app with codes shows one before an address is asked for, and before it is added', async () => {
  const { id, actor, token } = await withoutAddress()
  const email = newEmail()
  const request = await askForAddress(actor, { email, language: 'ru' })
  const code = await codeFor(email)
  await plantApp(id)
  const asked = { code: 'step-up' }
  await expect(askForAddress(actor, { email, language: 'ru' })).rejects.toMatchObject(asked)
  await expect(addAddress(actor, { request, code })).rejects.toMatchObject(asked)
  expect(await addAddress(await showSecond(token), { request, code })).toEqual({ offer: null })
})
