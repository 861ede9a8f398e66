import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { db } from '@/db/client'
import { auditLog } from '@/db/schema/audit'
import { siteProviders } from '@/db/schema/ways'
import { findSiteProvider } from '@/lib/accounts/ways/find-provider'
import { listProviders } from '@/lib/accounts/ways/list-providers'
import { serveWorld } from '@/lib/outbound/testing'
import type { Site } from '@/lib/sites/find-site'
import { ask, newPerson, newSite, type Person } from './testing'

const issuer = 'https://check.example/path'
const facts = {
  issuer,
  authorization_endpoint: `${issuer}/authorize`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
}
let told: unknown = facts
let world: Awaited<ReturnType<typeof serveWorld>>
let site: Site
let admin: Person

beforeAll(async () => {
  world = await serveWorld((request, response) => {
    if (request.url !== '/path/.well-known/openid-configuration') return void response.writeHead(404).end()
    if (told === 'elsewhere') return void response.writeHead(302, { location: issuer }).end()
    response.end(JSON.stringify(told))
  })
})
afterAll(() => world.close())
beforeEach(async () => {
  told = facts
  world.leadHere()
  site = await newSite()
  admin = await newPerson('Сауле', site, 'admin')
})

const own = { clientId: 'pikir', secret: 'z0nd-secret', issuer, name: 'Вход газеты' }
const put = (body: object, kind = 'oidc') =>
  ask(`/sites/${site.slug}/providers/${kind}`, admin, { method: 'PUT', body })
const list = async () => (await ask(`/sites/${site.slug}/providers`, admin)).json()
const codeOf = async (answer: Response) => `${answer.status} ${(await answer.json()).code}`

test('an administrator sets one up; its secret is sealed, opens for its site alone and is answered to nobody', async () => {
  expect((await put(own)).status).toBe(204)
  const answered = await list()
  expect(answered.providers).toMatchObject([{ kind: 'oidc', clientId: 'pikir', issuer, name: 'Вход газеты' }])
  expect(answered.redirects).toContainEqual({
    kind: 'oidc',
    uri: expect.stringMatching(new RegExp(`^https://.*/api/auth/callback/${site.slug}\\.oidc$`)),
  })
  const [kept] = await db.select().from(siteProviders).where(eq(siteProviders.siteId, site.id))
  const logged = await db.select().from(auditLog).where(eq(auditLog.siteId, site.id))
  expect(logged.map(({ action }) => action)).toContain('provider.change')
  expect(JSON.stringify([answered, kept, logged])).not.toContain('z0nd-secret')
  expect((await findSiteProvider(site.slug, 'oidc'))?.clientSecret).toBe('z0nd-secret')

  const other = await newSite()
  await db.update(siteProviders).set({ siteId: other.id }).where(eq(siteProviders.siteId, site.id))
  expect(await findSiteProvider(other.slug, 'oidc')).toBeNull()
})

test('it stands in the place of the operator’s, and is forgotten again', async () => {
  await put({ clientId: 'ours', secret: 'x' }, 'google')
  expect(await listProviders(site)).toEqual([{ id: `${site.slug}.google`, kind: 'google', name: 'Google' }])
  expect(await listProviders(await newSite())).toEqual([])
  const path = `/sites/${site.slug}/providers/google`
  for (const _ of [1, 2]) expect((await ask(path, admin, { method: 'DELETE' })).status).toBe(204)
  expect(await listProviders(site)).toEqual([])
})

test('a secret stays when it is not said anew, but never goes to another client or issuer', async () => {
  await put(own)
  const { secret: _secret, ...rest } = own
  expect((await put({ ...rest, name: 'Иначе' })).status).toBe(204)
  expect((await findSiteProvider(site.slug, 'oidc'))?.clientSecret).toBe('z0nd-secret')
  expect(await codeOf(await put({ ...rest, clientId: 'other' }))).toBe('400 invalid-input')
  expect(await codeOf(await put({ ...rest, issuer: `${issuer}/` }))).toBe('400 invalid-input')
})

test('a first one needs its secret, OpenID Connect an issuer and a name, and no other kind has these', async () => {
  const { secret: _secret, ...rest } = own
  expect(await codeOf(await put(rest))).toBe('400 invalid-input')
  expect(await codeOf(await put({ clientId: 'pikir', secret: 'x' }))).toBe('400 invalid-input')
  expect(await codeOf(await put({ ...own, name: undefined }))).toBe('400 invalid-input')
  expect(await codeOf(await put(own, 'google'))).toBe('400 invalid-input')
  expect(await codeOf(await put(own, 'own'))).toBe('400 invalid-input')
})

test.each([
  'http://check.example/path',
  'http://127.0.0.1/',
  'ftp://check.example/',
  'https://user:secret@check.example/',
  'https://check.example/?x=1',
  'https://check.example/#x',
  'javascript:alert(1)',
  'check.example',
])('%s is no issuer', async (address) => {
  expect(await codeOf(await put({ ...own, issuer: address }))).toBe('400 invalid-input')
})

test.each([
  'https://127.0.0.1/',
  'https://[::1]/',
  'https://169.254.169.254/',
  'https://localhost/',
  'https://2130706433/',
])('nothing is asked of %s, which is on a private network', async (address) => {
  world.leadOutside()
  expect(await codeOf(await put({ ...own, issuer: address }))).toBe('422 issuer-wrong')
})

test.each<[string, unknown]>([
  ['speaks for another', { ...facts, issuer: 'https://evil.example' }],
  ['sends elsewhere', 'elsewhere'],
  ['says nothing', null],
  ['is no JSON object', 'x'],
  ['has a token endpoint without TLS', { ...facts, token_endpoint: 'http://check.example/token' }],
  ['has keys without TLS', { ...facts, jwks_uri: 'http://check.example/keys' }],
  ['has no place to ask readers', { ...facts, authorization_endpoint: undefined }],
])('an issuer that %s is none', async (_, says) => {
  told = says
  expect(await codeOf(await put(own))).toBe('422 issuer-wrong')
})

test('what is not changed is not logged', async () => {
  await put(own)
  const { secret: _secret, ...rest } = own
  await put(rest)
  const logged = await db.select().from(auditLog).where(eq(auditLog.siteId, site.id))
  expect(logged.filter(({ action }) => action === 'provider.change')).toHaveLength(1)
})
