import type { IncomingMessage, ServerResponse } from 'node:http'
import { eq } from 'drizzle-orm'
import { generateKeyPair, type JWTPayload, SignJWT } from 'jose'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { accounts, sessions, users } from '@/db/schema/users'
import { siteProviders } from '@/db/schema/ways'
import { sessionCookie } from '@/lib/auth/cookies'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Site } from '@/lib/sites/find-site'
import { connect } from '../embed/connect'
import { startLink } from '../link/start-link'
import { changePassword } from '../password/change-password'
import { isFreshSession } from '../sessions/fresh-sign-in'
import { actorWith, newSite, newUser } from '../testing'
import { isIn, ours, place, whoIsIn } from '../testing-visit'
import { issuerName, plantProvider, startSiteIssuer } from './testing-site-issuer'

let site: Site
let issuer: Awaited<ReturnType<typeof startSiteIssuer>>

beforeAll(async () => {
  const made = await newSite('Газета со своим входом')
  const [taking] = await db
    .update(sites)
    .set({ ways: ['oidc'] })
    .where(eq(sites.id, made.id))
    .returning()
  if (!taking) throw new Error('no site')
  site = taking
  issuer = await startSiteIssuer(site)
  await plantProvider(site)
})
beforeEach(() => {
  issuer.world.leadHere()
  issuer.says(null)
})
afterAll(() => issuer.stop())

const challenge = () => ({ challenge: hashToken(newToken()) })
async function comeIn(sub: string, more = {}) {
  issuer.person = { sub, name: 'Читатель газеты', ...more }
  const browser = issuer.newVisit()
  const back = await browser.goThrough(`/connect?site=${site.slug}`)
  return { browser, back, actor: await actorWith(browser.jar.get(sessionCookie) ?? '', site) }
}

test('readers of a site come in by its own issuer, and comment there', async () => {
  const { actor, back } = await comeIn('s-1')
  expect(place(back)).toBe(`${ours}/connect?site=${site.slug}`)
  expect(await connect(actor, site, challenge())).toMatchObject({ code: expect.any(String) })
  const [begun] = actor.kind === 'reader' ? await sessionsOf(actor.userId) : []
  expect(begun).toMatchObject({ way: 'oidc', issuer: issuerName })
})

const sessionsOf = (userId: string) => db.select().from(sessions).where(eq(sessions.userId, userId))

test('they are known by issuer and subject, whatever the site is called', async () => {
  const { browser } = await comeIn('s-2')
  const person = await whoIsIn(browser)
  const [account] = await db
    .select()
    .from(accounts)
    .where(eq(accounts.userId, person?.id ?? ''))
  expect(account).toMatchObject({ provider: 'oidc', providerAccountId: `${issuerName} s-2` })
  expect((await whoIsIn((await comeIn('s-2')).browser))?.id).toBe(person?.id)
})

test('a site’s own issuer speaks for no address: it gets into nobody’s account, and occupies none', async () => {
  const { id, email } = await newUser()
  const { browser } = await comeIn('s-3', { email, email_verified: true })
  expect((await whoIsIn(browser))?.id).not.toBe(id)
  expect(await whoIsIn(browser)).toMatchObject({ email: null, emailVerified: null })
})

test('and for no other site', async () => {
  const { actor } = await comeIn('s-4')
  const other = await newSite('Другая газета')
  await expect(connect(actor, other, challenge())).rejects.toMatchObject({ code: 'way-not-taken' })
})

test('an answer to one site’s question is none to another’s', async () => {
  issuer.person = { sub: 's-5' }
  const browser = issuer.newVisit()
  const url = await browser.comeBack()
  await browser.open(url.replace(issuer.id, 'oidc'))
  await browser.open(url.replace(issuer.id, `${(await newSite()).slug}.oidc`))
  expect(isIn(browser)).toBe(false)
})

test.each(['nobody.oidc', 'nobody.google', 'a.b.oidc', '../oidc', 'oidc.', '.oidc', 'constructor'])(
  'there is no provider %j',
  async (provider) => {
    const browser = issuer.newVisit(provider)
    const { csrfToken } = await (await browser.open(`${ours}/api/auth/csrf`)).json()
    const started = await browser.post(`/api/auth/signin/${encodeURIComponent(provider)}`, {
      ...{ csrfToken, callbackUrl: '/account', json: 'true' },
    })
    expect(await started.text()).not.toContain('check.example')
  },
)

test('nothing is asked of a private network, also when an issuer has moved there', async () => {
  issuer.world.leadOutside()
  await db.update(siteProviders).set({ issuer: 'https://localhost' }).where(eq(siteProviders.siteId, site.id))
  const browser = issuer.newVisit()
  const { csrfToken } = await (await browser.open(`${ours}/api/auth/csrf`)).json()
  const started = await browser.post(`/api/auth/signin/${issuer.id}`, { csrfToken, json: 'true' })
  expect(started.ok && new URL((await started.json()).url).origin !== ours).toBe(false)
  await db.update(siteProviders).set({ issuer: issuerName }).where(eq(siteProviders.siteId, site.id))
})

test('a changed state, nonce or challenge is refused', async () => {
  issuer.person = { sub: 's-6' }
  const another = { state: 'another', nonce: 'another', code_challenge: hashToken('another') }
  for (const [name, value] of Object.entries(another)) {
    const browser = issuer.newVisit()
    const url = new URL(await browser.goToProvider())
    expect(url.searchParams.get(name)).toHaveLength(43)
    url.searchParams.set(name, value)
    await browser.open(await browser.follow(url.href, `${ours}/api/auth/callback`))
    expect([name, isIn(browser)]).toEqual([name, false])
  }
})

/** Signs in while our server is told these things in the place of the issuer's own. */
async function whileTold(told: Record<string, (request: IncomingMessage) => Promise<unknown>>) {
  issuer.person = { sub: 's-7' }
  const browser = issuer.newVisit()
  const to = await browser.goToProvider()
  const nonce = new URL(to).searchParams.get('nonce') ?? ''
  const back = await browser.follow(to, `${ours}/api/auth/callback`)
  issuer.says((request: IncomingMessage, response: ServerResponse) => {
    const answer = told[request.url ?? '']
    if (!answer) return void issuer.answer(request, response as never)
    answer(request).then((body) =>
      response.setHeader('Content-Type', 'application/json').end(JSON.stringify(body)),
    )
  })
  return { browser, back, nonce }
}

const { privateKey, publicKey } = await generateKeyPair('ES256')
const secret = new TextEncoder().encode('a secret between the two')
const claims = { iss: issuerName, aud: 'pikir', sub: 's-7', iat: 0, exp: 0 }
type Forged = { claims: JWTPayload; alg?: string }

/** A token as the issuer would have signed it, but for what is said. */
async function signed({ claims: over, alg = 'ES256' }: Forged, nonce: string) {
  const now = Math.floor(Date.now() / 1000)
  const payload = { ...claims, iat: now, exp: now + 60, nonce, ...over }
  if (alg === 'none') {
    const parts = [{ alg }, payload].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
    return `${parts.join('.')}.`
  }
  return new SignJWT(payload).setProtectedHeader({ alg }).sign(alg === 'HS256' ? secret : privateKey)
}

async function forge(forged: Forged, person: unknown = { sub: 's-7' }) {
  const { exportJWK } = await import('jose')
  let nonce = ''
  const told = await whileTold({
    '/token': async () => ({
      id_token: await signed(forged, nonce),
      access_token: 'x',
      token_type: 'Bearer',
    }),
    '/jwks': async () => ({ keys: [await exportJWK(publicKey)] }),
    '/me': async () => person,
  })
  nonce = told.nonce
  await told.browser.open(told.back)
  return isIn(told.browser)
}

test('what is rightly signed is taken', async () => expect(await forge({ claims: {} })).toBe(true))

test('an address that it has signed is nobody’s either', async () => {
  const { email } = await newUser()
  expect(await forge({ claims: { sub: 's-10', email, email_verified: true } }, { sub: 's-10' })).toBe(true)
})

test.each<[string, Forged]>([
  ['another issuer', { claims: { iss: 'https://evil.example' } }],
  ['another party', { claims: { aud: 'other' } }],
  ['several parties', { claims: { aud: ['pikir', 'other'] } }],
  ['one for whom another acts', { claims: { azp: 'other' } }],
  ['another sign-in', { claims: { nonce: 'another' } }],
  ['nobody', { claims: { sub: '' } }],
  ['yesterday', { claims: { exp: 1_000_000_000 } }],
  ['no signature', { claims: {}, alg: 'none' }],
  ['a signature by the shared secret', { claims: {}, alg: 'HS256' }],
])('a token of %s signs nobody in', async (_, forged) => expect(await forge(forged)).toBe(false))

test('what is told of another subject than the token names signs nobody in', async () => {
  expect(await forge({ claims: {} }, { sub: 'somebody-else', name: 'Чужой' })).toBe(false)
})

test('a session from elsewhere is not taken over in the window: whoever comes in gets another', async () => {
  const { id } = await newUser()
  const { signIn } = await import('../testing')
  const { token } = await signIn(id)
  issuer.person = { sub: 's-8' }
  const browser = issuer.newVisit()
  browser.jar.set(sessionCookie, token)
  await browser.goThrough('/connect?site=x')
  expect(browser.jar.get(sessionCookie)).not.toBe(token)
  expect(await actorWith(token)).toEqual({ kind: 'visitor' })
})

test('into an account that others lead into as well it brings nobody far enough to change them', async () => {
  const { actor } = await comeIn('s-9')
  if (actor.kind !== 'reader') throw new Error('nobody')
  expect(await isFreshSession(actor.session)).toBe(true)
  await db
    .update(users)
    .set({ email: `${actor.userId}@people.test` })
    .where(eq(users.id, actor.userId))
  expect(await isFreshSession(actor.session)).toBe(false)
  await expect(startLink(actor, issuer.id)).rejects.toMatchObject({ code: 'sign-in-again' })
  await expect(changePassword(actor, { password: 'қызыл өрік жаңғақ' })).rejects.toMatchObject({
    code: 'sign-in-again',
  })
})
