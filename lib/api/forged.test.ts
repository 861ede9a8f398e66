import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { sessionCookie } from '@/lib/auth/cookies'
import { env } from '@/lib/env'
import { askRaw, newPerson, newSite } from './testing'

const document = await (await askRaw('/openapi.json', { headers: {} })).json()
const site = await newSite()
const admin = await newPerson('Админ', site, 'admin')

/** Everything that changes something, with an address that could be. */
const writes = Object.entries<object>(document.paths)
  .flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
  )
  .filter(({ method }) => method !== 'GET')
  // mail programs press it from anywhere; what counts there is the token
  .filter(({ path }) => path !== '/unsubscribe/{token}')
  .map(({ method, path }) => ({ method, path, name: `${method} ${path}` }))

const addressOf = (path: string) =>
  path.replace(/\{(\w+)\}/g, (_, name) => (name === 'site' ? site.slug : name === 'list' ? 'banned' : v7()))

const foreign: Record<string, string>[] = [
  { 'sec-fetch-site': 'cross-site' },
  // a page of the publisher's, beside ours under one domain
  { 'sec-fetch-site': 'same-site', origin: env.publicUrl },
  { 'sec-fetch-site': 'none' },
  { 'sec-fetch-site': 'same-origin, cross-site' },
  {},
  { origin: 'null' },
  { origin: 'https://evil.example' },
  { origin: `${env.publicUrl}.evil.example` },
  { origin: `${env.publicUrl}@evil.example` },
  { origin: `${env.publicUrl}:444` },
  { origin: env.publicUrl.replace('https', 'http') },
  { origin: env.publicUrl.toUpperCase() },
  { referer: `${env.publicUrl}/account` },
]

// what a form or a page elsewhere can send without asking first, and what only looks like JSON
const types = [
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data; boundary=x',
  'text/plain; application/json',
  'application/jsonp',
  'text/json',
  '',
]

const send = async ({ method, path }: { method: string; path: string }, headers: Record<string, string>) => {
  const answer = await askRaw(addressOf(path), {
    method,
    body: '{}',
    headers: { cookie: admin.cookie, ...headers },
  })
  return `${answer.status} ${(await answer.json().catch(() => ({}))).code}`
}

test('there is a write to try for each of many endpoints', () => {
  expect(writes.length).toBeGreaterThan(60)
  expect(admin.cookie).toContain(sessionCookie)
})

test.each(writes)('$name is made from our own pages alone', async (write) => {
  for (const headers of foreign)
    expect([headers, await send(write, headers)]).toEqual([headers, '403 foreign-origin'])
})

// a picture comes as it is, and asks for more than JSON does: its own tests say what
const spoken = writes.filter(({ path }) => path !== '/account/picture')

test.each(spoken)('$name takes JSON alone', async (write) => {
  for (const type of types) {
    const headers = { 'sec-fetch-site': 'same-origin', 'content-type': type }
    expect([type, await send(write, headers)]).toEqual([type, '415 not-json'])
  }
})

test('no answer lets another origin read it or send cookies', async () => {
  for (const { method, path } of writes.slice(0, 10)) {
    for (const asked of ['OPTIONS', method]) {
      const answer = await askRaw(addressOf(path), {
        method: asked,
        headers: { origin: 'https://evil.example', 'access-control-request-method': method },
      })
      expect(answer.headers.get('access-control-allow-origin')).toBeNull()
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull()
    }
  }
})
