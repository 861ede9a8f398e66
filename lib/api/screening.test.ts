import { beforeEach, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { follow } from '@/lib/live/follow'
import { bumpVersion } from '@/lib/screening/bump-version'
import { defaults } from '@/lib/screening/defaults'
import { readSettings } from '@/lib/screening/read-settings'
import type { Site } from '@/lib/sites/find-site'
import { ask, newPerson, newSite, type Person, post } from './testing'

let site: Site
let admin: Person
let moderator: Person
const at = (path = '') => `/sites/${site.slug}/screening${path}`
const json = async (answer: Response) => ({ status: answer.status, ...(await answer.json()) })
const change = (body: object, person = admin) => ask(at(), person, { method: 'PATCH', body }).then(json)
const read = () => ask(at(), admin).then(json)

beforeEach(async () => {
  site = await newSite()
  admin = await newPerson('Администратор', site, 'admin')
  moderator = await newPerson('Модератор', site, 'moderator')
})

const links = { ...defaults.links, most: 1 }
const external = { ...defaults.external, outcome: 'hold', url: 'https://checks.example/comments' }
const secret = `whsec_${Buffer.from('a secret of at least 24 bytes').toString('base64')}`

test('a site that has changed nothing screens as the defaults say', async () => {
  expect(await read()).toMatchObject({ rules: defaults, whenFailed: 'hold', version: 0 })
})

test('what is changed is kept, what is left out stays, and every process knows', async () => {
  expect(await change({ version: 0, rules: { links } })).toMatchObject({ status: 200, version: 1 })
  expect(await change({ version: 1, whenFailed: 'publish' })).toMatchObject({ status: 200, version: 2 })
  const now = { rules: { ...defaults, links }, whenFailed: 'publish', version: 2 }
  expect(await read()).toMatchObject(now)
  expect(await readSettings(site.id)).toMatchObject(now)
})

test('a process that made no change itself knows of it soon', async () => {
  await readSettings(site.id)
  const stop = await follow(() => {})
  await db.transaction((tx) => bumpVersion(tx, site.id))
  await expect.poll(async () => (await readSettings(site.id)).version).toBe(1)
  await stop()
})

test('whoever read settings that are not those any more overwrites nothing', async () => {
  await change({ version: 0, rules: { links } })
  for (const version of [0, 2])
    expect(await change({ version, whenFailed: 'publish' })).toMatchObject({
      status: 409,
      code: 'settings-changed',
    })
  expect(await read()).toMatchObject({ whenFailed: 'hold', version: 1 })
})

test('of two who change the same settings at once one is told', async () => {
  const both = await Promise.all([
    change({ version: 0, whenFailed: 'publish' }),
    change({ version: 0, rules: { links } }),
  ])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('the same change sent twice under one key is made once', async () => {
  const headers = { 'idempotency-key': 'change-1' }
  const body = { version: 0, rules: { links } }
  const send = async () => json(await ask(at(), admin, { method: 'PATCH', body, headers }))
  const first = await send()
  expect(await send()).toEqual(first)
  expect(await read()).toMatchObject({ version: 1 })
})

test('a secret is kept sealed, and nobody is ever told it', async () => {
  const changed = await change({ version: 0, rules: { external }, secrets: { external: secret } })
  expect(changed).toMatchObject({ status: 200, secrets: { external: true, akismet: false } })
  expect(JSON.stringify([changed, await read()])).not.toContain(secret)
  const [row] = await raw`select secrets::text from screening_settings where site_id = ${site.id}`
  expect(row?.secrets).not.toContain(secret)
  expect((await readSettings(site.id)).secrets.external).toBe(secret)
})

test('a rule that asks others is not switched on without what it needs', async () => {
  const refused = await change({ version: 0, rules: { external: { ...external, url: null } } })
  expect(refused).toMatchObject({ status: 400, code: 'invalid-input' })
  expect(refused.errors.map(({ path }: { path: string }) => path)).toEqual([
    'rules.external.url',
    'secrets.external',
  ])
  const akismet = { ...defaults.akismet, outcome: 'hold' }
  expect(await change({ version: 0, rules: { akismet } })).toMatchObject({
    errors: [{ path: 'secrets.akismet' }],
  })
  expect(await change({ version: 0, secrets: { external: 'a secret of no form' } })).toMatchObject({
    errors: [{ path: 'secrets.external' }],
  })
  expect(await read()).toMatchObject({ version: 0 })
})

test('a secret does not follow its rule to another address', async () => {
  await change({ version: 0, rules: { external }, secrets: { external: secret } })
  const elsewhere = { ...external, url: 'https://evil.example/' }
  expect(await change({ version: 1, rules: { external: elsewhere } })).toMatchObject({
    status: 400,
    errors: [{ path: 'secrets.external' }],
  })
  const nearby = { ...external, url: 'https://checks.example/v2' }
  expect(await change({ version: 1, rules: { external: nearby } })).toMatchObject({ status: 200 })
  const both = { version: 2, rules: { external: elsewhere }, secrets: { external: secret } }
  expect(await change(both)).toMatchObject({ status: 200 })
})

test.each([
  ['a host that is none', { 'blocked-links': { outcome: 'hide', hosts: ['not a host'] } }],
  ['an address that is not https', { external: { ...external, url: 'http://checks.example' } }],
  ['an outcome that is none', { zalgo: { outcome: 'explode' } }],
  ['half a rule', { links: { outcome: 'hold' } }],
])('%s is refused', async (_, rules) => {
  expect(await change({ version: 0, rules })).toMatchObject({ status: 400, code: 'invalid-input' })
})

test('a text is tried under the rules that are kept, and under others', async () => {
  const text = 'https://a.example https://b.example'
  const tried = await json(await post(at('/trials'), moderator, { text }))
  expect(tried).toMatchObject({ status: 200, outcome: 'publish', signals: [], failed: [] })
  const stricter = await json(await post(at('/trials'), admin, { text, rules: { links } }))
  expect(stricter).toMatchObject({ outcome: 'hold', signals: [{ rule: 'links', detail: '2' }] })
  const own = await post(at('/trials'), moderator, { text, rules: { links } })
  expect(own.status).toBe(403)
})

test('the fragments that were noticed are marked, and what is written stays what it is', async () => {
  const tried = await json(await post(at('/trials'), moderator, { text: '<b>звоните</b> +7 701 123 45 67' }))
  expect(tried).toMatchObject({ outcome: 'nudge', signals: [{ reason: 'phone' }] })
  expect(tried.html).toContain('<mark>+7 701 123 45 67</mark>')
  expect(tried.html).toContain('&lt;b&gt;')
})

test('somebody whom the newsroom knows is neither new nor often hidden', async () => {
  const strict = {
    newcomer: { outcome: 'hold', first: 20 },
    history: { outcome: 'hide', share: 0.05, least: 2 },
  }
  const tried = await json(await post(at('/trials'), admin, { text: 'Спасибо за статью', rules: strict }))
  expect(tried).toMatchObject({ outcome: 'publish', signals: [] })
})

test('moderators try words on the past, administrators rules, too; what cannot be looked for is not tried', async () => {
  const word = { list: 'banned', kind: 'word', language: null, pattern: '!!!', exceptions: [] }
  const start = (person: Person, body: object) =>
    post(at('/replays'), person, { days: 7, ...body }).then(json)
  expect(await start(moderator, { rules: { links } })).toMatchObject({ status: 403 })
  expect(await start(admin, { rules: { links } })).toMatchObject({ status: 202, state: 'waiting' })
  expect(await start(moderator, { words: [word] })).toMatchObject({
    status: 422,
    errors: [{ path: 'words.0.pattern', message: 'empty' }],
  })
  expect(await start(moderator, { days: 0 })).toMatchObject({ status: 400 })
})
