import { v7 } from 'uuid'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Site } from '@/lib/sites/find-site'
import { ask, askRaw, newArticle, newPerson, newSite, type Person, post } from './testing'

let site: Site
let reader: Person
let moderator: Person
let article: ReturnType<typeof newArticle>

beforeAll(async () => {
  site = await newSite({ moderationMode: 'post' })
  reader = await newPerson('Читатель', site)
  moderator = await newPerson('Модератор', site, 'moderator')
  article = newArticle(site)
})

const codeOf = async (answer: Response | Promise<Response>) => {
  const response = await answer
  const { code, title, status } = await response.json()
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(status).toBe(response.status)
  expect(title).toBeTruthy()
  return `${response.status} ${code}`
}

const comments = () => `${article.thread}/comments`

function sent(body: string | ReadableStream, headers: Record<string, string> = {}) {
  const own = { 'sec-fetch-site': 'same-origin', cookie: reader.cookie }
  return askRaw(comments(), { method: 'POST', body, headers: { ...own, ...headers } })
}

describe('a body that is not what was asked for', () => {
  test.each([
    ['broken JSON', '{', '400 malformed-json'],
    ['no JSON at all', 'привет', '400 malformed-json'],
    ['a list', '[]', '400 invalid-input'],
    ['null', 'null', '400 invalid-input'],
    ['a number for text', JSON.stringify({ text: 7 }), '400 invalid-input'],
    ['ten megabytes', `{"text":"${'a'.repeat(10_000_000)}"}`, '413 body-too-large'],
    ['depth of ten thousand', `${'['.repeat(10_000)}${']'.repeat(10_000)}`, '400 invalid-input'],
  ])('%s', async (_, body, code) => {
    expect(await codeOf(sent(body))).toBe(code)
  })

  test('a stream without a length is cut as well', async () => {
    const chunk = new TextEncoder().encode('a'.repeat(16_384))
    const stream = new ReadableStream({ pull: (controller) => controller.enqueue(chunk) })
    expect(await codeOf(sent(stream))).toBe('413 body-too-large')
  })

  test('a form is not JSON', async () => {
    const type = { 'content-type': 'application/x-www-form-urlencoded' }
    expect(await codeOf(sent('text=a', type))).toBe('415 not-json')
  })
})

describe('a text that cannot be kept, or is none', () => {
  test.each([
    ['NUL', 'a\0b'],
    ['half a surrogate pair', 'a\ud800b'],
    ['nothing', ''],
    ['spaces', ' \n\t '],
    ['joiners', '\u200b\u2060\ufeff'],
    ['too much', 'я'.repeat(10_001)],
  ])('%s', async (_, text) => {
    expect(await codeOf(post(comments(), reader, { ...article.draft('x'), text }))).toBe('400 invalid-input')
  })

  test('in a title or key as well', async () => {
    for (const page of [
      { ...article.page, title: '\0' },
      { ...article.page, key: '\udfff' },
    ]) {
      expect(await codeOf(post(comments(), reader, { text: 'x', page }))).toBe('400 invalid-input')
    }
  })
})

describe('an address that names nothing', () => {
  test.each([
    ['no such path', () => '/nothing', '404 not-found'],
    ['an unknown site', () => `/sites/nobody/threads/${v7()}`, '404 not-found'],
    ['an unknown thread', () => `/sites/${site.slug}/threads/${v7()}`, '404 not-found'],
    ['a thread id that is none', () => `/sites/${site.slug}/threads/1`, '400 invalid-input'],
    [
      'a site name that is none',
      () => `/sites/${encodeURIComponent("'; drop")}/threads/${v7()}`,
      '400 invalid-input',
    ],
    ['an unknown sort', () => `${article.thread}?sort=wildest`, '400 invalid-input'],
    ['a forged cursor', () => `${article.thread}?cursor=zzz`, '400 invalid-cursor'],
    ['a cursor of NUL', () => `${article.thread}?cursor=%00`, '400 invalid-cursor'],
    ['an endless cursor', () => `${article.thread}?cursor=${'0'.repeat(5000)}`, '400 invalid-input'],
  ])('%s', async (_, path, code) => {
    expect(await codeOf(ask(path(), null))).toBe(code)
  })

  test.each(['zzz', Buffer.from('2026-99-99 00:00:00+00 x').toString('base64url'), '%00'])(
    'a queue cursor %s',
    async (cursor) => {
      expect(await codeOf(ask(`/sites/${site.slug}/queue?cursor=${cursor}`, moderator))).toBe(
        '400 invalid-cursor',
      )
    },
  )

  test("another site's comment is not there", async () => {
    const elsewhere = await newSite({ moderationMode: 'post' })
    const foreign = await newPerson('Чужой', elsewhere)
    const there = newArticle(elsewhere)
    const { id } = await (await post(`${there.thread}/comments`, foreign, there.draft('Чужое'))).json()
    expect(await codeOf(ask(`/sites/${site.slug}/comments/${id}`, moderator))).toBe('404 not-found')
    const decision = { verb: 'hide', reason: 'spam', revision: 1 }
    expect(await codeOf(post(`/sites/${site.slug}/comments/${id}/decisions`, moderator, decision))).toBe(
      '404 not-found',
    )
    expect(await codeOf(ask(`${article.thread}/comments/${id}/replies`, null))).toBe('404 not-found')
    const reply = article.draft('Ответ', id)
    expect(await codeOf(post(comments(), reader, reply))).toBe('422 parent-unavailable')
  })
})

describe('a write that does not come from a page of ours', () => {
  test.each([
    [{ 'sec-fetch-site': 'cross-site' }],
    [{ 'sec-fetch-site': 'same-site' }],
    [{ 'sec-fetch-site': 'none' }],
    [{ 'sec-fetch-site': '', origin: 'https://comments.test' }],
  ])('%o', async (headers) => {
    expect(await codeOf(post(comments(), reader, article.draft('x'), headers))).toBe('403 foreign-origin')
  })

  test.each([
    ['another origin', { origin: 'https://evil.example' }],
    ['null', { origin: 'null' }],
    ['none', {}],
  ])('of a browser that says nothing but %s', async (_, headers) => {
    const body = JSON.stringify(article.draft('x'))
    const said: Record<string, string> = { cookie: reader.cookie, ...headers }
    expect(await codeOf(askRaw(comments(), { method: 'POST', body, headers: said }))).toBe(
      '403 foreign-origin',
    )
  })
})

test('a refusal comes in the language of who asked', async () => {
  const titles = await Promise.all(
    ['kk', 'ru-RU,ru;q=0.9', 'en-GB', 'de'].map(async (language) => {
      const answer = await ask('/nothing', null, { headers: { 'accept-language': language } })
      return (await answer.json()).title
    }),
  )
  expect(titles).toEqual([
    'Мұнда ештеңе жоқ.',
    'Здесь ничего нет.',
    'There is nothing here.',
    'Здесь ничего нет.',
  ])
})

test('an Idempotency-Key that cannot be kept is refused', async () => {
  const answer = post(comments(), reader, article.draft('x'), { 'idempotency-key': 'a'.repeat(101) })
  expect(await codeOf(answer)).toBe('400 invalid-input')
})
