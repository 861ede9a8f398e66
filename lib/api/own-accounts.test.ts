import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { boundTo } from '@/lib/accounts/own/keys'
import { sign } from '@/lib/accounts/own/testing'
import { unseal } from '@/lib/auth/seal'
import type { MadeSiteKey } from '@/lib/contract/own-accounts'
import type { Site } from '@/lib/sites/find-site'
import { ask, askRaw, newArticle, newPerson, newSite, post } from './testing'

async function publisher() {
  const site = await newSite({ moderationMode: 'post' })
  const admin = await newPerson('Главный', site, 'admin')
  const path = `/sites/${site.slug}/keys`
  const made: MadeSiteKey = await (await post(path, admin, { algorithm: 'HS256' })).json()
  const key = { kid: made.key.id, alg: 'HS256', key: new TextEncoder().encode(made.secret ?? '') }
  return { site, admin, path, made, key }
}

const exchange = (site: Site, token: string, headers = {}) =>
  post('/own-sessions', null, { site: site.slug, token }, headers)

/** What the browser sends back, from inside the widget. */
function embedded(answer: Response) {
  const [cookie = ''] = answer.headers.getSetCookie()
  return { id: '', name: '', cookie: cookie.split(';')[0] ?? '', set: cookie }
}
const inWidget = { 'pikir-embed': '1' }

test('a token is exchanged for a cookie of this publisher’s pages alone, and whoever holds it comments', async () => {
  const { site, admin, key } = await publisher()
  const answer = await exchange(site, await sign(site, key, { badge: 'Подписчик' }))
  expect(answer.status).toBe(204)
  const reader = embedded(answer)
  expect(reader.set).toMatch(/^__Host-pikir=[\w-]{43}; .*HttpOnly; Secure; SameSite=None; Partitioned$/)
  const { thread, draft } = newArticle(site)
  const author = { name: 'Айгуль Сейтова', staff: false, badge: 'Подписчик' }
  const written = await post(`${thread}/comments`, reader, draft('Здравствуйте'), inWidget)
  expect(await written.json()).toMatchObject({ author })
  expect(await (await ask(thread, null)).json()).toMatchObject({ comments: [{ author }] })
  const { cards } = await (await ask(`/sites/${site.slug}/queue?tab=new`, admin)).json()
  expect(cards).toMatchObject([{ author: { name: 'Айгуль Сейтова', badge: 'Подписчик' } }])
  // no page of ours knows them
  expect((await ask('/account', reader)).status).toBe(401)
})

test('a new name and badge are seen on what was written before', async () => {
  const { site, key } = await publisher()
  const iat = Math.floor(Date.now() / 1000)
  const reader = embedded(await exchange(site, await sign(site, key, { sub: '7', iat: iat - 60 })))
  const { thread, draft } = newArticle(site)
  await post(`${thread}/comments`, reader, draft('Здравствуйте'), inWidget)
  const author = async () => (await (await ask(thread, null)).json()).comments[0].author
  expect(await author()).toEqual({ id: expect.any(String), name: 'Айгуль Сейтова', staff: false })
  await exchange(site, await sign(site, key, { sub: '7', iat, name: 'Айгуль Нурлан', badge: 'Автор' }))
  expect(await author()).toMatchObject({ name: 'Айгуль Нурлан', badge: 'Автор' })
})

test('only our own iframe exchanges tokens', async () => {
  const { site, key } = await publisher()
  const token = await sign(site, key)
  for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }])
    expect((await exchange(site, token, headers)).status).toBe(403)
  const body = JSON.stringify({ site: site.slug, token })
  const foreign = { origin: 'https://news.example', 'content-type': 'application/json' }
  expect((await askRaw('/own-sessions', { method: 'POST', body, headers: foreign })).status).toBe(403)
  const form = { 'sec-fetch-site': 'same-origin', 'content-type': 'text/plain' }
  expect((await askRaw('/own-sessions', { method: 'POST', body, headers: form })).status).toBe(415)
  expect((await exchange(site, token)).status).toBe(204)
})

test('what cannot be a token is not looked at', async () => {
  const { site } = await publisher()
  for (const token of ['', 'x', 'a.b', 'a.b.c.d', `${'a'.repeat(4093)}.b.c`, 'а.б.в', 'a.b.c\0'])
    expect([token.length, (await exchange(site, token)).status]).toEqual([token.length, 400])
})

test('a refusal says what is wrong with the token, and nothing of it', async () => {
  const { site, key } = await publisher()
  const token = await sign(site, key, { exp: 1 })
  const answer = await exchange(site, token)
  expect(answer.status).toBe(422)
  const said = await answer.json()
  expect(said).toMatchObject({ code: 'token-refused', errors: [{ path: 'exp' }] })
  expect(JSON.stringify(said)).not.toContain(token.split('.')[1])
})

test('who signs out there is out; who came in otherwise is not signed out by the publisher', async () => {
  const { site, key } = await publisher()
  const reader = embedded(await exchange(site, await sign(site, key)))
  const left = await ask('/own-sessions', reader, { method: 'DELETE', headers: inWidget })
  expect(left.status).toBe(204)
  expect(left.headers.get('set-cookie')).toMatch(/^__Host-pikir=; Max-Age=0/)
  const { thread } = newArticle(site)
  expect(await (await ask(`${thread}/own`, reader, { headers: inWidget })).json()).toMatchObject({
    reader: null,
  })

  const other = await newPerson('Читатель', site)
  const stayed = await ask('/own-sessions', other, { method: 'DELETE' })
  expect([stayed.status, stayed.headers.get('set-cookie')]).toEqual([204, null])
})

test('who is banned is told why', async () => {
  const { site, admin, key } = await publisher()
  const reader = embedded(await exchange(site, await sign(site, key, { sub: '7' })))
  const { thread } = newArticle(site)
  const own = await (await ask(`${thread}/own`, reader, { headers: inWidget })).json()
  const ban = { kind: 'ban', reason: 'abuse', letter: 'Письмо' }
  await post(`/sites/${site.slug}/readers/${own.reader.id}/sanctions`, admin, ban)
  const answer = await exchange(site, await sign(site, key, { sub: '7' }))
  expect(answer.status).toBe(403)
  expect(await answer.json()).toMatchObject({ code: 'banned', sanction: { kind: 'ban', letter: 'Письмо' } })
})

test('a secret is told once, and lies sealed', async () => {
  const { site, admin, path, made } = await publisher()
  expect(made.secret).toMatch(/^[\w-]{43}$/)
  const listed = await (await ask(path, admin)).text()
  expect(JSON.parse(listed)).toMatchObject({
    keys: [{ id: made.key.id, algorithm: 'HS256', madeBy: 'Главный' }],
  })
  expect(listed).not.toContain(made.secret)
  const [row] = await raw`select * from site_keys where site_id = ${site.id}`
  expect(JSON.stringify(row)).not.toContain(made.secret)
  expect(unseal(row?.sealed_secret, boundTo(site.id, made.key.id))).toBe(made.secret)
  expect(unseal(row?.sealed_secret, boundTo(site.id, site.id))).toBeNull()
})

test('two keys are in use at most; a retired one makes room, and its secret is gone', async () => {
  const { site, admin, path, made } = await publisher()
  const make = () => post(path, admin, { algorithm: 'HS256' })
  // of those who press at one instant one is in time
  const tries = await Promise.all([make(), make(), make()])
  expect(tries.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  const retire = () => ask(`${path}/${made.key.id}`, admin, { method: 'DELETE' })
  expect([(await retire()).status, (await retire()).status]).toEqual([204, 404])
  expect((await make()).status).toBe(201)
  const { keys } = await (await ask(path, admin)).json()
  expect(keys.map((key: { retiredAt: string | null }) => key.retiredAt !== null)).toEqual([
    false,
    false,
    true,
  ])
  const [row] = await raw`select sealed_secret from site_keys where id = ${made.key.id}`
  expect(row?.sealed_secret).toBe('')
  const { entries } = await (await ask(`/sites/${site.slug}/audit?subject=key`, admin)).json()
  expect(entries.map(({ action }: { action: string }) => action)).toEqual([
    'key.make',
    'key.retire',
    'key.make',
    'key.make',
  ])
  expect(JSON.stringify(entries)).not.toContain(made.secret)
})

test('a key that got into wrong hands takes along all whom keys let in', async () => {
  const { site, admin, path, key } = await publisher()
  const elsewhere = await publisher()
  const reader = embedded(await exchange(site, await sign(site, key)))
  const other = embedded(await exchange(elsewhere.site, await sign(elsewhere.site, elsewhere.key)))
  const { thread } = newArticle(site)
  const there = newArticle(elsewhere.site)
  const isIn = async (path: string, who: typeof reader) =>
    (await (await ask(`${path}/own`, who, { headers: inWidget })).json()).reader !== null
  expect([await isIn(thread, reader), await isIn(there.thread, other)]).toEqual([true, true])
  const retired = await ask(`${path}/${key.kid}?sessions=end`, admin, { method: 'DELETE' })
  expect(retired.status).toBe(204)
  expect([await isIn(thread, reader), await isIn(there.thread, other)]).toEqual([false, true])
  expect((await ask('/account', admin)).status).toBe(200)
})

test('when a key was last used is known to the minute', async () => {
  const { site, admin, path, key } = await publisher()
  const used = async () => (await (await ask(path, admin)).json()).keys[0].usedAt
  expect(await used()).toBeNull()
  await exchange(site, await sign(site, key))
  const first = await used()
  expect(first).toMatch(/Z$/)
  await exchange(site, await sign(site, key))
  expect(await used()).toBe(first)
})
