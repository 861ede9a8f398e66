import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { db } from '@/db/client'
import { accounts, sessions } from '@/db/schema/users'
import { sessionCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { actorWith, newUser, signIn } from './testing'
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
