import { eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { accounts, sessions, users } from '@/db/schema/users'
import { atOneInstant } from '@/db/testing/at-one-instant'
import { sessionCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { adapter } from './adapter'
import { startFirstSession } from './first-session'
import { enterCode } from './sign-in/enter-code'
import { requestCode } from './sign-in/request-code'
import { actorWith, codeFor, newUser, signIn } from './testing'
import { newVisit, ours, place, whoIsIn } from './testing-visit'
import { listProviders } from './ways/list-providers'

// settings are read once, on import: the issuer has to be there before
const issuer = await vi.hoisted(async () => {
  const started = await (await import('./testing-issuer')).startIssuer()
  Object.assign(process.env, started.settings)
  return started
})

let browser = newVisit()

beforeEach(() => {
  browser = newVisit()
})

afterAll(() => issuer.stop())

test('a reader whom the provider vouches for comes in with name and address', async () => {
  issuer.person = { sub: 'u-1', name: 'Сауле Ким', email: 'Saule@people.test', email_verified: true }
  const back = await browser.goThrough('/sign-in?next=%2Faccount')
  expect([back.status, place(back)]).toEqual([302, `${ours}/sign-in?next=%2Faccount`])
  const person = await whoIsIn(browser)
  expect(person).toMatchObject({ name: 'Сауле Ким', email: 'saule@people.test', image: null })
  expect(person?.emailVerified).toBeInstanceOf(Date)
  expect(person?.id[14]).toBe('7')
})

test('the session cookie is our own kind, and its token is nowhere in the database', async () => {
  issuer.person = { sub: 'u-2', name: 'Ержан' }
  const back = await browser.goThrough()
  const cookie = back.headers.getSetCookie().find((one) => one.startsWith(sessionCookie)) ?? ''
  expect(cookie).toMatch(/Path=\//)
  expect(cookie).toMatch(/HttpOnly/)
  expect(cookie).toMatch(/Secure/)
  expect(cookie).toMatch(/SameSite=Lax/)
  expect(back.headers.getSetCookie().every((one) => one.startsWith('__Host-'))).toBe(true)
  const token = browser.jar.get(sessionCookie) ?? ''
  const kept = await db.select().from(sessions)
  expect(kept.map(({ sessionToken }) => sessionToken)).toContain(hashToken(token))
  expect(JSON.stringify(kept)).not.toContain(token)
})

test('of the provider only who it is gets kept, and its issuer with it', async () => {
  issuer.person = { sub: 'u-3', name: 'Дана' }
  await browser.goThrough()
  const person = await whoIsIn(browser)
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(accounts.userId, person?.id ?? ''))
  expect(account).toMatchObject({
    provider: 'oidc',
    providerAccountId: `${issuer.url} u-3`,
    access_token: null,
    id_token: null,
  })
})

test('who comes again is the same person with another session', async () => {
  issuer.person = { sub: 'u-4', name: 'Арман' }
  await browser.goThrough()
  const [first, firstToken] = [await whoIsIn(browser), browser.jar.get(sessionCookie)]
  browser = newVisit()
  await browser.goThrough()
  expect((await whoIsIn(browser))?.id).toBe(first?.id)
  expect(browser.jar.get(sessionCookie)).not.toBe(firstToken)
})

test.each([undefined, 'dana@people.test'])(
  'who comes back in two windows at one instant is one person with two sessions (address: %s)',
  async (email) => {
    const name = email ? 'Двое с адресом' : 'Двое'
    issuer.person = { sub: `twice-${email}`, name, ...(email && { email, email_verified: true }) }
    const windows = [newVisit(), newVisit()]
    const places = await Promise.all(windows.map((one) => one.comeBack()))
    const acts = windows.map((one, at) => () => one.open(places[at] ?? ''))
    for (const came of await atOneInstant('users', acts)) expect(came.status).toBe('fulfilled')
    const people = await Promise.all(windows.map(whoIsIn))
    expect(people[0]).toMatchObject({ name, email: email ?? null })
    expect(people[1]).toEqual(people[0])
    const own = await db
      .select()
      .from(sessions)
      .where(eq(sessions.userId, people[0]?.id ?? ''))
    expect(own).toHaveLength(2)
    expect(await db.select().from(users).where(eq(users.name, name))).toHaveLength(1)
  },
)

test('nor is who came in while the other window looked for the address', async () => {
  const email = 'between@people.test'
  issuer.person = { sub: 'u-11', name: 'Алия', email, email_verified: true }
  const identity = { provider: 'oidc', providerAccountId: `${issuer.url} u-11` }
  const other = adapter({})
  expect(await other.getUserByAccount(identity)).toBe(null)
  await browser.goThrough()
  expect(await other.getUserByEmail(email)).toBe(null)
  const { id } = await other.createUser({ name: 'Алия', email })
  await other.linkAccount({ userId: id })
  const { sessionToken } = await other.createSession({ userId: id })
  expect(await actorWith(sessionToken)).toMatchObject({ userId: (await whoIsIn(browser))?.id })
})

test('an account into which nothing leads does not stay behind', async () => {
  const newcomer = { id: v7(), name: 'Кто-то', email: null }
  const tie = startFirstSession(newcomer, { provider: 'oidc', providerAccountId: 'no\u0000body' }, {})
  await expect(tie).rejects.toThrow()
  expect(await db.select().from(users).where(eq(users.id, newcomer.id))).toEqual([])
})

test('of provider and mailed code that prove one address at one instant the code opens it, and there is one account', async () => {
  const email = 'at-once@people.test'
  issuer.person = { sub: 'u-10', name: 'Дина', email, email_verified: true }
  const back = await browser.comeBack()
  const request = await requestCode({ email, language: 'ru' })
  const code = await codeFor(email)
  const [, entered] = await atOneInstant<unknown>('users', [
    () => browser.open(back),
    () => enterCode({ request, code }),
  ])
  expect(entered?.status).toBe('fulfilled')
  const holders = await db.select().from(users).where(eq(users.email, email))
  expect(holders).toHaveLength(1)
  // whoever came second is told to come in as before, or is in
  const person = await whoIsIn(browser)
  expect([undefined, holders[0]?.id]).toContain(person?.id)
})

test.each([false, undefined, 'true' as unknown as boolean])(
  'an address that is verified: %j is not taken over',
  async (verified) => {
    const sub = `unverified-${verified}`
    issuer.person = {
      sub,
      name: 'Кто-то',
      email: `${sub}@people.test`,
      ...(verified !== undefined && { email_verified: verified }),
    }
    await browser.goThrough()
    expect(await whoIsIn(browser)).toMatchObject({ name: 'Кто-то', email: null, emailVerified: null })
  },
)

test('an address that has an account already is not linked by itself: the reader is sent back to the first way', async () => {
  const { id, email } = await newUser()
  issuer.person = { sub: 'u-5', email, email_verified: true }
  const refused = await browser.goThrough('/sign-in?next=%2Fconnect%3Fsite%3Da')
  expect(browser.jar.has(sessionCookie)).toBe(false)
  expect(await db.select().from(accounts).where(eq(accounts.userId, id))).toEqual([])
  const page = new URL(await browser.follow(new URL(place(refused), ours).href, `${ours}/sign-in`))
  expect(page.pathname).toBe('/sign-in')
  expect(page.searchParams.get('error')).toBe('OAuthAccountNotLinked')
  expect(page.searchParams.get('next')).toBe('/connect?site=a')
})

test('whoever sat here before is signed out, and their account tied to nobody', async () => {
  const { id } = await newUser()
  const { token } = await signIn(id)
  browser.jar.set(sessionCookie, token)
  issuer.person = { sub: 'u-7', name: 'Новый человек' }
  await browser.goThrough()
  const person = await whoIsIn(browser)
  expect(person?.id).not.toBe(id)
  expect(person?.name).toBe('Новый человек')
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
  expect(await db.select().from(accounts).where(eq(accounts.userId, id))).toEqual([])
})

test('a name that no reader may have is left out', async () => {
  issuer.person = { sub: 'u-8', name: '<img src=x>\u202e' }
  await browser.goThrough()
  expect(await whoIsIn(browser)).toMatchObject({ name: null })
})

test('a session tells the id and nothing else', async () => {
  const { id } = await newUser()
  browser.jar.set(sessionCookie, (await signIn(id)).token)
  const told = await (await browser.open(`${ours}/api/auth/session`)).json()
  expect(told).toEqual({ user: { id }, expires: expect.any(String) })
})

test('signing out there ends the session', async () => {
  const { token } = await signIn((await newUser()).id)
  browser.jar.set(sessionCookie, token)
  const { csrfToken } = await (await browser.open(`${ours}/api/auth/csrf`)).json()
  await browser.post('/api/auth/signout', { csrfToken, json: 'true' })
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
})

test('there is no page of NextAuth’s own', async () => {
  const signOut = await browser.open(`${ours}/api/auth/signout`)
  expect(new URL(place(signOut), ours).pathname).toBe('/account')
})

test('an unknown provider leads back to the sign-in page', async () => {
  const answer = await browser.open(`${ours}/api/auth/signin/nobody`)
  expect(new URL(place(answer), ours).pathname).toBe('/sign-in')
})

test('the sign-in page lists the ways in', async () => {
  expect(await listProviders(null)).toEqual([{ id: 'oidc', kind: 'oidc', name: 'Редакционный вход' }])
})
