import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { sessions, users, verificationTokens } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { actorWith, codeFor, mailsTo, newUser, signIn } from '../testing'
import { enterCode } from './enter-code'
import { requestCode } from './request-code'

const ask = (email: string) => requestCode({ email, language: 'kk' })
const wrong = (code: string) => (code === '000000' ? '000001' : '000000')

test('a mailed code opens a session and makes the account, in the language of the request', async () => {
  const email = 'first@people.test'
  const request = await ask(email)
  const session = await enterCode({ request, code: await codeFor(email) })
  const actor = await actorWith(session)
  const [account] = await db.select().from(users).where(eq(users.email, email))
  expect(actor).toMatchObject({ kind: 'reader', userId: account?.id, from: 'page' })
  expect(account).toMatchObject({ language: 'kk', name: null, demo: false })
  expect(account?.emailVerified).toBeInstanceOf(Date)
  expect(account?.id[14]).toBe('7')
})

test('who comes back has the same account', async () => {
  const email = 'again@people.test'
  const ids: string[] = []
  for (let visit = 0; visit < 2; visit++) {
    const session = await enterCode({ request: await ask(email), code: await codeFor(email) })
    const actor = await actorWith(session)
    if (actor.kind === 'reader') ids.push(actor.userId)
  }
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
})

test('a code works once', async () => {
  const request = await ask('once@people.test')
  const code = await codeFor('once@people.test')
  await enterCode({ request, code })
  await expect(enterCode({ request, code })).rejects.toMatchObject({ code: 'code-expired' })
})

test('of twenty entries side by side one wins', async () => {
  const request = await ask('race@people.test')
  const code = await codeFor('race@people.test')
  const tries = await Promise.allSettled(Array.from({ length: 20 }, () => enterCode({ request, code })))
  expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(await db.select().from(users).where(eq(users.email, 'race@people.test'))).toHaveLength(1)
})

test('a code is worth nothing after ten minutes', async () => {
  const request = await ask('late@people.test')
  const at = eq(verificationTokens.identifier, hashToken(request))
  const code = await codeFor('late@people.test')
  const [{ left } = { left: 0 }] = await db
    .select({ left: sql<number>`extract(epoch from ${verificationTokens.expires} - now())::int` })
    .from(verificationTokens)
    .where(at)
  expect(left).toBeGreaterThan(590)
  expect(left).toBeLessThanOrEqual(600)
  await db.update(verificationTokens).set({ expires: sql`now() - interval '1 second'` }).where(at)
  await expect(enterCode({ request, code })).rejects.toMatchObject({ code: 'code-expired' })
})

test('a code opens nothing for another request', async () => {
  const mine = await ask('mine@people.test')
  await ask('theirs@people.test')
  const theirs = await codeFor('theirs@people.test')
  await expect(enterCode({ request: mine, code: theirs })).rejects.toMatchObject({ code: 'code-wrong' })
  await expect(enterCode({ request: undefined, code: theirs })).rejects.toMatchObject({
    code: 'code-expired',
  })
})

test('a copied row opens nothing: the hash is bound to its request', async () => {
  const [mine, theirs] = [await ask('copy-a@people.test'), await ask('copy-b@people.test')]
  const code = await codeFor('copy-b@people.test')
  await db.execute(sql`
    update verification_tokens set token = (select token from verification_tokens where identifier = ${hashToken(theirs)})
    where identifier = ${hashToken(mine)}`)
  await expect(enterCode({ request: mine, code })).rejects.toMatchObject({ code: 'code-wrong' })
})

test('after five wrong tries the right code is refused too', async () => {
  const request = await ask('guess@people.test')
  const code = await codeFor('guess@people.test')
  for (let guess = 0; guess < 5; guess++) {
    await expect(enterCode({ request, code: wrong(code) })).rejects.toMatchObject({ code: 'code-wrong' })
  }
  await expect(enterCode({ request, code })).rejects.toMatchObject({ code: 'code-expired' })
})

test('guesses side by side are counted too', async () => {
  const request = await ask('flood@people.test')
  const code = await codeFor('flood@people.test')
  const guesses = await Promise.allSettled(
    Array.from({ length: 30 }, () => enterCode({ request, code: wrong(code) })),
  )
  const looked = guesses.filter((guess) => guess.status === 'rejected' && guess.reason.code === 'code-wrong')
  expect(looked).toHaveLength(5)
})

test("a stranger's request for my address does not void my code", async () => {
  const mine = await ask('target@people.test')
  const code = await codeFor('target@people.test')
  let former: string | undefined
  for (let attack = 0; attack < 3; attack++) {
    former = await requestCode({ email: 'target@people.test', language: 'ru', former })
  }
  await expect(enterCode({ request: mine, code })).resolves.toHaveLength(43)
})

test('asking anew in one browser voids the code before', async () => {
  const former = await ask('anew@people.test')
  const code = await codeFor('anew@people.test')
  await requestCode({ email: 'anew@people.test', language: 'ru', former })
  await expect(enterCode({ request: former, code })).rejects.toMatchObject({ code: 'code-expired' })
})

test('neither request, code nor session can be read from the database', async () => {
  const email = 'secret@people.test'
  const request = await ask(email)
  const code = await codeFor(email)
  const [row] = await db.select().from(verificationTokens).where(eq(verificationTokens.email, email))
  expect(JSON.stringify(row)).not.toContain(request)
  expect(row?.token).not.toContain(code)
  const session = await enterCode({ request, code })
  const kept = await db.select().from(sessions)
  expect(kept.map((one) => one.sessionToken)).toContain(hashToken(session))
  expect(JSON.stringify(kept)).not.toContain(session)
})

test('each sign-in has a token of its own, and the session before it in that browser is over', async () => {
  const { id, email } = await newUser()
  const { token: former } = await signIn(id)
  const request = await ask(email)
  const session = await enterCode({ request, code: await codeFor(email), former })
  expect(session).not.toBe(former)
  expect(await actorWith(former)).toEqual({ kind: 'visitor' })
})

test('the mail is in the language that was asked for, with the code in it', async () => {
  await ask('words@people.test')
  const [mail] = await mailsTo('words@people.test')
  expect(mail?.subject).toMatch(/^\d{6} — кіру коды$/)
  expect(mail?.text).toContain('10 минут')
})
