import { beforeAll, expect, test } from 'vitest'
import type { Site } from '@/lib/sites/find-site'
import { ask, newArticle, newPerson, newSite, type Person, post } from './testing'
import { matrix } from './testing-roles'

// the same for everybody, and kept for a moment by whoever stands between
const forEverybody = new Set([
  'GET /sites/{site}/threads/{thread}',
  'GET /sites/{site}/threads/{thread}/comments/{comment}/replies',
  'GET /sites/{site}/threads/{thread}/changes',
  'GET /sites/{site}/threads/{thread}/featured',
  'GET /sites/{site}/threads/{thread}/render',
  'GET /sites/{site}/threads/{thread}/feed',
  'GET /sites/{site}/feed',
  'GET /sites/{site}/counts',
  'GET /sites/{site}/people/{user}',
  'GET /oembed',
])
const queries: Record<string, (place: Place) => string> = {
  'GET /sites/{site}/counts': ({ key }) => `?key=${key}`,
  'GET /oembed': ({ url, comment }) => `?url=${encodeURIComponent(`${url}#pikir-${comment}`)}`,
}

type Place = { site: string; thread: string; comment: string; user: string; key: string; url: string }
let site: Site
let admin: Person
let place: Place

beforeAll(async () => {
  site = await newSite({ moderationMode: 'post' })
  admin = await newPerson('Главный', site, 'admin')
  const writer = await newPerson('Писатель', site)
  const article = newArticle(site)
  const { id } = await (await post(`${article.thread}/comments`, writer, article.draft('Начало'))).json()
  const { key, url } = article.page
  place = { site: site.slug, thread: article.threadId, comment: id, user: writer.id, key, url }
})

const reads = Object.keys(matrix).filter((name) => name.startsWith('GET '))

function pathOf(name: string) {
  const path = name
    .slice(4)
    .replace(/\{(\w+)\}/g, (_, part: keyof Place) => place[part] ?? crypto.randomUUID())
  return `${path}${queries[name]?.(place) ?? ''}`
}

const read = (name: string, person: Person | null) => ask(pathOf(name), person)

test('what is somebody’s own is kept by nobody on the way, nor by their browser', async () => {
  let answered = 0
  for (const name of reads.filter((one) => !forEverybody.has(one))) {
    for (const person of [admin, null]) {
      const answer = await read(name, person)
      if (person && answer.ok) answered += 1
      expect([name, answer.headers.get('cache-control')]).toEqual([name, 'no-store'])
    }
  }
  expect(answered).toBeGreaterThan(20)
})

test('what is answered to a write is kept by nobody either', async () => {
  const vote = `/sites/${place.site}/comments/${place.comment}/vote`
  const answers = [
    await ask('/account', admin, { method: 'PATCH', body: { language: 'kk' } }),
    await ask(vote, admin, { method: 'PUT', body: { value: 1 } }),
    await ask(`/sites/${place.site}/hidden-authors/${place.user}`, admin, { method: 'PUT' }),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 204])
  for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store')
})

test('what may be kept is the same for everybody, whoever asks first', async () => {
  for (const name of forEverybody) {
    const [own, public_] = [await read(name, admin), await read(name, null)]
    expect([name, own.status]).toEqual([name, 200])
    expect([name, own.headers.get('cache-control')]).toEqual([
      name,
      expect.stringMatching(/^public, max-age=0/),
    ])
    expect([name, await own.text()]).toEqual([name, await public_.text()])
    expect([name, own.headers.getSetCookie()]).toEqual([name, []])
  }
})

test('an answer says what it is, and in which letters', async () => {
  for (const name of reads) {
    const answer = await read(name, admin)
    const type = answer.headers.get('content-type') ?? ''
    const isText =
      /^(?:application\/(?:json|problem\+json)$|text\/(?:html|csv|plain); charset=utf-8|application\/atom\+xml)/
    if (answer.body) expect([name, isText.test(type.toLowerCase()), type]).toEqual([name, true, type])
  }
})

test('pages of others read what is the same for everybody and nothing else, and never as somebody', async () => {
  const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  for (const name of reads) {
    const path = pathOf(name)
    const answer = await ask(path, admin, { headers })
    const [origin, credentials] = ['origin', 'credentials'].map((what) =>
      answer.headers.get(`access-control-allow-${what}`),
    )
    expect([name, origin]).toEqual([name, forEverybody.has(name) ? origin : null])
    expect([name, [null, '*'].includes(origin ?? null), credentials]).toEqual([name, true, null])
    const asked = await ask(path, null, { method: 'OPTIONS', headers })
    expect([name, asked.headers.get('access-control-allow-headers')]).toEqual([name, null])
  }
})
