import { afterAll, beforeEach, expect, test, vi } from 'vitest'
import { hashToken } from '@/lib/auth/tokens'
import { callback, isIn, newVisit, ours, place } from './testing-visit'

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

test('an answer with another state is refused', async () => {
  issuer.person = { sub: 'u-9' }
  const url = new URL(await browser.comeBack())
  expect(url.searchParams.get('state')).toHaveLength(43)
  url.searchParams.set('state', 'another')
  await browser.open(url.href)
  expect(isIn(browser)).toBe(false)
})

test('a token with another nonce is refused', async () => {
  issuer.person = { sub: 'u-10' }
  const url = new URL(await browser.goToProvider())
  expect(url.searchParams.get('nonce')).toHaveLength(43)
  url.searchParams.set('nonce', 'another')
  await browser.open(await browser.follow(url.href, callback))
  expect(isIn(browser)).toBe(false)
})

test('a code that was made for another challenge is refused', async () => {
  issuer.person = { sub: 'u-11' }
  const url = new URL(await browser.goToProvider())
  expect(url.searchParams.get('code_challenge_method')).toBe('S256')
  url.searchParams.set('code_challenge', hashToken('another'))
  await browser.open(await browser.follow(url.href, callback))
  expect(isIn(browser)).toBe(false)
})

test("somebody else's answer signs nobody in", async () => {
  issuer.person = { sub: 'attacker' }
  const theirs = await browser.comeBack()
  browser = newVisit()
  await browser.open(theirs)
  expect(isIn(browser)).toBe(false)
  await browser.goToProvider()
  await browser.open(theirs)
  expect(isIn(browser)).toBe(false)
})

test('an answer works once', async () => {
  issuer.person = { sub: 'u-12' }
  const url = await browser.comeBack()
  const before = new Map(browser.jar)
  await browser.open(url)
  expect(isIn(browser)).toBe(true)
  browser.jar.clear()
  for (const [name, value] of before) browser.jar.set(name, value)
  await browser.open(url)
  expect(isIn(browser)).toBe(false)
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
  const back = await browser.goThrough(to)
  expect(new URL(place(back)).origin).toBe(ours)
  expect(isIn(browser)).toBe(true)
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

test('what is not needed is not there, and nobody sends more than 64 KiB', async () => {
  for (const path of ['providers', '_log', 'verify-request', 'constructor', '']) {
    expect((await browser.post(`/api/auth/${path}`, {})).status).toBe(404)
  }
  expect((await browser.post('/api/auth/signout', { csrfToken: 'x'.repeat(70_000) })).status).toBe(413)
})

test('a cookie that leads elsewhere takes nobody there from the sign-in page', async () => {
  browser.jar.set('__Host-next-auth.callback-url', 'https://evil.example/sign-in?next=%2Felsewhere')
  const failed = await browser.open(`${ours}/api/auth/error?error=AccessDenied`)
  expect(place(failed)).toBe('/sign-in?error=AccessDenied')
})

test('every cookie is for our own host alone, over https, out of reach of scripts', async () => {
  const token = await browser.open(`${ours}/api/auth/csrf`)
  const { csrfToken } = await token.json()
  const started = await browser.post('/api/auth/signin/oidc', {
    csrfToken,
    callbackUrl: '/account',
    json: 'true',
  })
  const cookies = [...token.headers.getSetCookie(), ...started.headers.getSetCookie()]
  expect(cookies.length).toBeGreaterThanOrEqual(5)
  for (const cookie of cookies) {
    expect(cookie).toMatch(/^__Host-.*; Path=\//)
    expect(cookie).toMatch(/; HttpOnly; Secure; SameSite=Lax$/)
    expect(cookie).not.toContain('Domain')
  }
})

test('whoever comes too often is asked to wait, and nobody else', async () => {
  const statuses: number[] = []
  for (let tries = 0; tries < 41; tries++)
    statuses.push((await browser.open(`${ours}/api/auth/callback/oidc?code=guess`)).status)
  expect(statuses.indexOf(429)).toBe(40)
  expect((await newVisit().open(`${ours}/api/auth/callback/oidc?code=guess`)).status).not.toBe(429)
})
