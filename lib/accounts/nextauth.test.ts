import { eq } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { GET, POST } from '@/app/api/auth/[...nextauth]/route'
import { db } from '@/db/client'
import { accounts, sessions, users } from '@/db/schema/users'
import { sessionCookie } from '@/lib/auth/cookies'
import { hashToken } from '@/lib/auth/tokens'
import { providerList } from './provider-list'
import { actorWith, newUser, signIn } from './testing'
import { newBrowser } from './testing-browser'

// settings are read once, on import: the issuer has to be there before
const issuer = await vi.hoisted(async () => {
  const { startIssuer } = await import('./testing-issuer')
  const started = await startIssuer('https://comments.test/api/auth/callback/oidc')
  Object.assign(process.env, {
    OIDC_ISSUER: started.url,
    OIDC_CLIENT_ID: started.clientId,
    OIDC_CLIENT_SECRET: started.clientSecret,
    OIDC_NAME: 'Редакционный вход',
  })
  return started
})

const ours = 'https://comments.test'
const callback = `${ours}/api/auth/callback/oidc`
const answers = { GET, POST }
const open = () =>
  newBrowser((request, nextauth) => {
    const answer = answers[request.method as keyof typeof answers]
    return answer(request, { params: Promise.resolve({ nextauth }) })
  }, ours)
let browser = open()

beforeEach(() => {
  browser = open()
})

afterAll(() => issuer.stop())

/** Up to where the provider sends the browser back. */
async function goToProvider(to = '/account', from = browser) {
  const { csrfToken } = await (await from.open(`${ours}/api/auth/csrf`)).json()
  const started = await from.post('/api/auth/signin/oidc', { csrfToken, callbackUrl: to, json: 'true' })
  const { url } = await started.json()
  return url as string
}

const comeBack = async (to?: string) => browser.follow(await goToProvider(to), callback)
const goThrough = async (to?: string) => browser.open(await comeBack(to))
const place = (response: Response) => response.headers.get('location') ?? ''

async function whoIsIn() {
  const actor = await actorWith(browser.jar.get(sessionCookie) ?? '')
  return actor.kind === 'reader' ? (await db.select().from(users).where(eq(users.id, actor.userId)))[0] : null
}

test('a reader whom the provider vouches for comes in with name and address', async () => {
  issuer.person = { sub: 'u-1', name: 'Сауле Ким', email: 'Saule@people.test', email_verified: true }
  const back = await goThrough('/sign-in?next=%2Faccount')
  expect([back.status, place(back)]).toEqual([302, `${ours}/sign-in?next=%2Faccount`])
  const person = await whoIsIn()
  expect(person).toMatchObject({ name: 'Сауле Ким', email: 'saule@people.test', image: null })
  expect(person?.emailVerified).toBeInstanceOf(Date)
  expect(person?.id[14]).toBe('7')
})

test('the session cookie is our own kind, and its token is nowhere in the database', async () => {
  issuer.person = { sub: 'u-2', name: 'Ержан' }
  const back = await goThrough()
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
  await goThrough()
  const person = await whoIsIn()
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
  await goThrough()
  const [first, firstToken] = [await whoIsIn(), browser.jar.get(sessionCookie)]
  browser = open()
  await goThrough()
  expect((await whoIsIn())?.id).toBe(first?.id)
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
    await goThrough()
    expect(await whoIsIn()).toMatchObject({ name: 'Кто-то', email: null, emailVerified: null })
  },
)

test('an address that has an account already is not linked by itself: the reader is sent back to the first way', async () => {
  const { id, email } = await newUser()
  issuer.person = { sub: 'u-5', email, email_verified: true }
  const refused = await goThrough('/sign-in?next=%2Fconnect%3Fsite%3Da')
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
  await goThrough()
  const person = await whoIsIn()
  expect(person?.id).not.toBe(id)
  expect(person?.name).toBe('Новый человек')
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
  expect(await db.select().from(accounts).where(eq(accounts.userId, id))).toEqual([])
})

test('a name that no reader may have is left out', async () => {
  issuer.person = { sub: 'u-8', name: '<img src=x>\u202e' }
  await goThrough()
  expect(await whoIsIn()).toMatchObject({ name: null })
})

const isIn = async () => browser.jar.has(sessionCookie)

test('an answer with another state is refused', async () => {
  issuer.person = { sub: 'u-9' }
  const url = new URL(await comeBack())
  url.searchParams.set('state', 'another')
  await browser.open(url.href)
  expect(await isIn()).toBe(false)
})

test('a token with another nonce is refused', async () => {
  issuer.person = { sub: 'u-10' }
  const url = new URL(await goToProvider())
  expect(url.searchParams.get('nonce')).toHaveLength(43)
  url.searchParams.set('nonce', 'another')
  await browser.open(await browser.follow(url.href, callback))
  expect(await isIn()).toBe(false)
})

test('a code that was made for another challenge is refused', async () => {
  issuer.person = { sub: 'u-11' }
  const url = new URL(await goToProvider())
  expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  url.searchParams.set('code_challenge', hashToken('another'))
  await browser.open(await browser.follow(url.href, callback))
  expect(await isIn()).toBe(false)
})

test("somebody else's answer signs nobody in", async () => {
  issuer.person = { sub: 'attacker' }
  const theirs = await comeBack()
  browser = open()
  await browser.open(theirs)
  expect(await isIn()).toBe(false)
  await goToProvider()
  await browser.open(theirs)
  expect(await isIn()).toBe(false)
})

test('an answer works once', async () => {
  issuer.person = { sub: 'u-12' }
  const url = await comeBack()
  const before = new Map(browser.jar)
  await browser.open(url)
  expect(await isIn()).toBe(true)
  browser.jar.clear()
  for (const [name, value] of before) browser.jar.set(name, value)
  await browser.open(url)
  expect(await isIn()).toBe(false)
})

test.each([
  'https://evil.example/',
  '//evil.example',
  '/\\evil.example',
  'https:evil.example',
  'javascript:alert(1)',
  'https://comments.test.evil.example',
  'https://comments.test@evil.example',
  'http://comments.test/',
])('signing in does not lead to %s', async (to) => {
  issuer.person = { sub: 'u-13' }
  const url = await goToProvider(to).catch(() => '')
  const back = url && place(await browser.open(await browser.follow(url, callback)))
  if (back) expect(new URL(back).origin).toBe(ours)
})

test('what a start asks for beside is not passed on to the provider', async () => {
  const { csrfToken } = await (await browser.open(`${ours}/api/auth/csrf`)).json()
  const started = await browser.post('/api/auth/signin/oidc?scope=everything&prompt=none', {
    csrfToken,
    json: 'true',
  })
  const { url } = await started.json()
  expect(new URL(url).searchParams.get('scope')).toBe('openid email profile')
  expect(new URL(url).searchParams.has('prompt')).toBe(false)
})

test('a start without the token of the page, or from another site, goes nowhere', async () => {
  const without = await browser.post('/api/auth/signin/oidc', { json: 'true' })
  expect((await without.json()).url).not.toContain(issuer.url)
  const foreign = await browser.post(
    '/api/auth/signin/oidc',
    { json: 'true' },
    { 'sec-fetch-site': 'cross-site' },
  )
  expect(foreign.status).toBe(403)
  const silent = await browser.open(`${ours}/api/auth/signout`, { method: 'POST', body: '' })
  expect(silent.status).toBe(403)
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

test('what is not needed is not there, and nobody sends more than 64 KiB', async () => {
  for (const path of ['providers', '_log', 'verify-request', 'constructor', '']) {
    expect((await browser.post(`/api/auth/${path}`, {})).status).toBe(404)
  }
  expect((await browser.post('/api/auth/signout', { csrfToken: 'x'.repeat(70_000) })).status).toBe(413)
})

test('an unknown provider leads back to the sign-in page', async () => {
  const answer = await browser.open(`${ours}/api/auth/signin/nobody`)
  expect(new URL(place(answer), ours).pathname).toBe('/sign-in')
})

test('the sign-in page lists the ways in', () => {
  expect(providerList()).toEqual([{ id: 'oidc', name: 'Редакционный вход' }])
})
