import { createServer, get, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gunzipSync } from 'node:zlib'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { catchUp, isCurrent } from '@/lib/live/follow'
import { plantThread } from '@/lib/threads/testing'
import { answerKnown } from './answer-known'
import { createApi } from './app'
import { ask, askRaw, newPerson } from './testing'

type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer; isKnown: boolean }

let known = 0
const rest = getRequestListener(createApi().fetch, { overrideGlobalObjects: false })
const server = createServer((request, response) => {
  known += 1
  answerKnown(request, response, () => {
    known -= 1
    rest(request, response)
  })
})
beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
afterAll(() => server.close())

/** Asks over a real connection; `isKnown` when no route was needed. */
async function fetchRaw(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  // nothing follows the log here, and on a slow machine what was current is not any more
  if (!isCurrent()) await catchUp()
  const before = known
  const { port } = server.address() as AddressInfo
  return new Promise((resolve, reject) => {
    get({ port, host: '127.0.0.1', path: `/api/v1${path}`, headers }, async (response) => {
      const body = Buffer.concat(await response.toArray())
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        body,
        isKnown: known > before,
      })
    }).on('error', reject)
  })
}

const textOf = ({ body }: Answer) => body.toString()

test('an address that was answered is answered again without any route, byte for byte', async () => {
  const { article } = await plantThread([{}, { parent: 0 }])
  const first = await fetchRaw(article.thread)
  const again = await fetchRaw(article.thread)
  expect([first.isKnown, again.isKnown]).toEqual([false, true])
  expect(again.body).toEqual(first.body)
  const { date: _date, 'x-request-id': _id, ...headers } = first.headers
  expect(again.headers).toMatchObject(headers)

  const zipped = await fetchRaw(article.thread, { 'accept-encoding': 'gzip, deflate' })
  const zippedAgain = await fetchRaw(article.thread, { 'accept-encoding': 'gzip, deflate' })
  expect([zipped.isKnown, zippedAgain.isKnown]).toEqual([true, true])
  expect(gunzipSync(zippedAgain.body)).toEqual(first.body)
  expect(zippedAgain.headers.etag).not.toBe(again.headers.etag)
})

test('who has the bytes already gets 304, whichever form they have', async () => {
  const { article } = await plantThread([{}])
  const { headers } = await fetchRaw(article.thread)
  for (const tag of [headers.etag, '*', `W/${headers.etag}, "other"`]) {
    const answer = await fetchRaw(article.thread, { 'if-none-match': String(tag) })
    expect([answer.status, answer.body.length, answer.isKnown]).toEqual([304, 0, true])
  }
  expect((await fetchRaw(article.thread, { 'if-none-match': '"other"' })).status).toBe(200)
})

test('a decision ends what addresses were answered with', async () => {
  const { site, article, ids } = await plantThread([{ text: 'Скандал' }, {}])
  const moderator = await newPerson('Анна', site, 'moderator')
  const places = [
    article.thread,
    `${article.thread}?sort=best`,
    `${article.thread}/feed`,
    `/sites/${site.slug}/feed`,
  ]
  for (const place of places) {
    await fetchRaw(place)
    const again = await fetchRaw(place)
    expect([place, again.isKnown, textOf(again).includes('Скандал')]).toEqual([place, true, true])
  }
  const decision = { verb: 'hide', revision: 1, reason: 'abuse' }
  await ask(`/sites/${site.slug}/comments/${ids[0]}/decisions`, moderator, { method: 'POST', body: decision })
  for (const place of places) expect(textOf(await fetchRaw(place))).not.toContain('Скандал')
})

test('a thousand who ask at once for a cold thread get the same page', async () => {
  const { article } = await plantThread([{}, { parent: 0 }])
  const answers = await Promise.all(Array.from({ length: 1_000 }, () => fetchRaw(article.thread)))
  expect(new Set(answers.map(textOf)).size).toBe(1)
})

test('a list of headlines learns how many comments each article has', async () => {
  const { site, article, ids } = await plantThread([{}, { parent: 0 }, { status: 'pending' }])
  const query = new URLSearchParams([
    ['key', article.page.key],
    ['key', 'https://news.example/unheard?utm_source=x'],
  ])
  const counts = `/sites/${site.slug}/counts?${query}`
  const answer = await fetchRaw(counts)
  expect(JSON.parse(textOf(answer))).toEqual({
    counts: { [article.page.key]: 2, 'https://news.example/unheard?utm_source=x': 0 },
  })
  expect(answer.headers['access-control-allow-origin']).toBe('*')

  const moderator = await newPerson('Анна', site, 'moderator')
  const decision = { verb: 'approve', revision: 1 }
  await ask(`/sites/${site.slug}/comments/${ids[2]}/decisions`, moderator, { method: 'POST', body: decision })
  await expect.poll(async () => textOf(await fetchRaw(counts))).toContain(`"${article.page.key}":3`)

  const many = new URLSearchParams(Array.from({ length: 51 }, (_, index) => ['key', `${index}`]))
  expect((await fetchRaw(`/sites/${site.slug}/counts?${many}`)).status).toBe(400)
  expect((await fetchRaw(`/sites/${site.slug}/counts`)).status).toBe(400)
})

test('a feed is Atom, whatever people write', async () => {
  const { site, article, ids } = await plantThread([{ text: 'Раз &amp; два ]]&gt; \u0001' }, { parent: 0 }])
  const feed = await fetchRaw(`${article.thread}/feed`)
  expect(feed.headers['content-type']).toBe('application/atom+xml; charset=utf-8')
  const text = textOf(feed)
  expect(text.match(/<entry>/g)).toHaveLength(2)
  expect(text).toContain(`<thr:in-reply-to ref="urn:uuid:${ids[0]}"`)
  expect(text).toContain(`href="${article.page.url}#pikir-${ids[1]}"`)
  expect(text).toContain('&lt;p&gt;Раз &amp;amp; два ]]&amp;gt; &lt;/p&gt;')
  expect(textOf(await fetchRaw(`/sites/${site.slug}/feed`)).match(/<entry>/g)).toHaveLength(2)
  expect((await fetchRaw(`/sites/${site.slug}/threads/${crypto.randomUUID()}/feed`)).status).toBe(404)
})

test('forged orders, cursors and links are refused with a code', async () => {
  const { article } = await plantThread([{}])
  const forged = {
    'sort=controversial': 'invalid-input',
    'cursor=zzz': 'invalid-cursor',
    'cursor=12.0000000001': 'invalid-cursor',
    'sort=best&cursor=0000000001': 'invalid-cursor',
    'sort=best&cursor=9999999999999.0000000001': 'invalid-cursor',
    'sort=discussed&cursor=-1.0000000001': 'invalid-cursor',
    'comment=1': 'invalid-input',
  }
  for (const [query, code] of Object.entries(forged)) {
    const answer = await askRaw(`${article.thread}?${query}`, { headers: {} })
    expect([query, answer.status, (await answer.json()).code]).toEqual([query, 400, code])
  }
})

test('what other pages quote is answered from memory too, until it is hidden', async () => {
  const { site, article, ids, author } = await plantThread([{ text: 'Сказано' }])
  const moderator = await newPerson('Модератор', site, 'moderator')
  const link = encodeURIComponent(`${article.page.url}#pikir-${ids[0]}`)
  const paths = [
    `${article.thread}/render`,
    `${article.thread}/featured`,
    `/sites/${site.slug}/people/${author.id}`,
    `/oembed?url=${link}&maxwidth=300`,
  ]
  for (const path of paths) {
    expect([path, (await fetchRaw(path)).isKnown]).toEqual([path, false])
    const again = await fetchRaw(path, { 'accept-encoding': 'gzip' })
    expect([path, again.status, again.isKnown]).toEqual([path, 200, true])
  }
  const body = { verb: 'hide', revision: 1, reason: 'other' }
  await ask(`/sites/${site.slug}/comments/${ids[0]}/decisions`, moderator, { method: 'POST', body })
  const [render, featured, person, quote] = await Promise.all(paths.map((path) => fetchRaw(path)))
  expect([render?.status, render && textOf(render)]).toEqual([200, ''])
  expect(featured && JSON.parse(textOf(featured))).toEqual({ comments: [] })
  expect(person && JSON.parse(textOf(person)).comments).toBe(0)
  expect(quote?.status).toBe(404)
})
