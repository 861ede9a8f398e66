import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { expect, test } from '@playwright/test'
import { v7 } from 'uuid'
import { planting } from './people/places'
import { startCluster } from './servers/cluster'
import { plantNewsroom } from './servers/newsroom'
import { startServer } from './servers/start-server'

const server = () => new URL(process.env.E2E_SERVER ?? '')
const ask = (path: string, init: RequestInit = {}) =>
  fetch(new URL(path, server()), { redirect: 'manual', ...init })

const paths = [
  '/',
  '/sign-in',
  '/account',
  '/newsroom',
  '/docs',
  '/no-such-page',
  '/demo',
  '/mailbox',
  '/%E0%A4%A',
]
const ours = [
  '/api/v1/nothing',
  '/api/v1/account',
  '/api/auth/session',
  '/api/auth/nothing',
  '/api/v1/openapi.json',
  '/embed/nobody?key=x',
  '/embed.js',
  '/assets/none.js',
  '/healthz',
]

const forTwoYears = 'max-age=63072000; includeSubDomains'

test('every answer carries the headers that protect it, and a name of its own', async () => {
  const names = new Set<string | null>()
  for (const path of [...paths, ...ours]) {
    const { headers, status } = await ask(path)
    expect([path, status < 500]).toEqual([path, true])
    expect([path, headers.get('x-content-type-options')]).toEqual([path, 'nosniff'])
    expect([path, headers.get('content-security-policy')?.includes('frame-ancestors')]).toEqual([path, true])
    expect([path, headers.get('content-security-policy')?.includes("base-uri 'none'")]).toEqual([path, true])
    expect([path, headers.get('strict-transport-security')]).toEqual([path, forTwoYears])
    expect([path, headers.get('referrer-policy')]).toEqual([path, 'strict-origin-when-cross-origin'])
    expect([path, headers.get('permissions-policy')]).toEqual([path, expect.stringContaining('camera=()')])
    expect([path, headers.get('x-powered-by'), headers.get('server')]).toEqual([path, null, null])
    names.add(headers.get('x-request-id'))
  }
  expect(names.size).toBe(paths.length + ours.length)
})

test('so do those that are kept ahead of every route, those without a body, and streams', async () => {
  const { newSite } = await planting()
  const { slug } = await newSite(`kept-${v7().slice(-12)}`, 'post')
  const document = `/embed/${slug}?key=kept`
  const first = await ask(document)
  const etag = first.headers.get('etag') ?? ''
  expect([first.status, etag.length > 0]).toEqual([200, true])
  const aborted = new AbortController()
  const answers = [
    await ask(document),
    await ask(document, { headers: { 'if-none-match': etag } }),
    await ask(`/live/${slug}/00000000-0000-7000-8000-000000000000`, { signal: aborted.signal }),
    await ask('/newsroom/nothing/queue'),
    await ask(`/api/v1/sites/${slug}/queue`),
  ]
  expect(answers.map(({ status }) => status)).toEqual([200, 304, 200, expect.any(Number), 401])
  for (const { headers, url } of [first, ...answers]) {
    const kept = ['x-content-type-options', 'strict-transport-security', 'referrer-policy'].map((name) =>
      headers.get(name),
    )
    expect([url, ...kept]).toEqual([url, 'nosniff', forTwoYears, 'strict-origin-when-cross-origin'])
    expect([url, headers.get('content-security-policy')]).toEqual([
      url,
      expect.stringMatching(/frame-ancestors '/),
    ])
  }
  aborted.abort()
})

test('what somebody reads of their own is kept by no browser', async () => {
  for (const path of [
    '/account',
    '/newsroom',
    '/sign-in',
    '/connect',
    '/api/v1/account',
    '/api/auth/session',
  ]) {
    const { headers } = await ask(path)
    expect([path, headers.get('cache-control')]).toEqual([path, expect.stringContaining('no-store')])
  }
})

test('what lies beside the program is not to be had, nor methods that nobody needs', async () => {
  const files = [
    '.git/config',
    '.env',
    'package.json',
    'server.ts',
    '.next/BUILD_ID',
    '.pikir/secrets.json',
    'dist/server.mjs',
  ]
  for (const path of [...files, 'assets/', 'assets/..%2f..%2fpackage.json', '_next/', '_next/static/']) {
    const { status } = await ask(`/${path}`)
    expect([path, status >= 300 && status < 500]).toEqual([path, true])
  }
  const socket = await open(server())
  socket.write('TRACE /account HTTP/1.1\r\nHost: x\r\nCookie: secret=1\r\nConnection: close\r\n\r\n')
  const [answer] = await once(socket, 'data')
  expect(String(answer)).not.toMatch(/secret=1|^HTTP\/1\.1 2/)
})

test('a request whose end is said in two ways is refused', async () => {
  const socket = await open(server())
  const closed = new Promise((resolve) => socket.once('close', resolve))
  let said = ''
  socket.on('data', (part) => {
    said += part
  })
  // cut off rather than closed is well, too
  socket.on('error', () => {})
  const ends = 'Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'
  const hidden = 'GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n'
  socket.write(`POST /api/v1/sign-in/codes HTTP/1.1\r\nHost: x\r\n${ends}${hidden}`)
  await closed
  expect(said.match(/^HTTP\/1\.1 \d+/gm)).toEqual(['HTTP/1.1 400'])
})

test('pages of our own cannot be framed, and run no script but their own', async () => {
  for (const path of paths) {
    const { headers } = await ask(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect([path, policy.includes("frame-ancestors 'none'"), headers.get('x-frame-options')]).toEqual([
      path,
      true,
      'DENY',
    ])
    expect([path, /script-src 'self' 'nonce-[\w+/=]+' 'strict-dynamic';/.test(policy)]).toEqual([path, true])
  }
})

test('the demo and its mailbox are not there in production', async () => {
  for (const path of ['/demo', '/demo/prospekt-abaya-bez-parkovki', '/mailbox'])
    expect((await ask(path)).status).toBe(404)
})

test('what is not there is a problem in the API, a page elsewhere', async () => {
  const [api, page] = [
    await ask('/api/v1/nothing'),
    await ask('/nothing', { headers: { accept: 'text/html' } }),
  ]
  expect([api.status, api.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
})

test('it lives and is ready', async () => {
  expect(await (await ask('/healthz')).text()).toBe('ok')
  expect(await (await ask('/readyz')).text()).toBe('ready')
})

test('ten megabytes are refused before they are read', async () => {
  const headers = { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const answer = await ask('/api/v1/sign-in/codes', { method: 'POST', headers, body: 'a'.repeat(10_000_000) })
  expect([answer.status, (await answer.json()).code]).toEqual([413, 'body-too-large'])
})

test('who sends headers or a body drop by drop is let go within 15 seconds', async () => {
  const head = 'POST /api/v1/sign-in/codes HTTP/1.1\r\nHost: comments.test\r\n'
  const body = `${head}Content-Type: application/json\r\nSec-Fetch-Site: same-origin\r\nContent-Length: 100\r\n\r\n{`
  const lasted = await Promise.all([head, body].map((text) => untilClosed(text)))
  for (const seconds of lasted) expect(seconds).toBeLessThan(18)
})

async function untilClosed(text: string) {
  const began = performance.now()
  const socket = await open(server())
  socket.write(text)
  socket.resume()
  await once(socket, 'close')
  return (performance.now() - began) / 1000
}

async function open(url: URL): Promise<Socket> {
  const socket = connect(Number(url.port), url.hostname)
  await once(socket, 'connect')
  return socket
}

test('asked to stop, it answers what it has begun, ends its streams and takes nothing new', async () => {
  const { child, url, room, remove } = await another()
  const stream = await open(url)
  const request = await open(url)
  stream.write(`GET ${room.stream('tram')} HTTP/1.1\r\nHost: x\r\n\r\n`)
  request.write('POST /api/v1/sign-in/session HTTP/1.1\r\nHost: x\r\nSec-Fetch-Site: same-origin\r\n')
  const goesOn = once(request, 'data')
  request.write(
    'Content-Type: application/json\r\nContent-Length: 17\r\nExpect: 100-continue\r\n\r\n{"code":',
  )
  const [begun] = await once(stream, 'data')
  expect(String(begun)).toContain('text/event-stream')
  // its head has been read by then
  expect(String(await goesOn)).toContain('100 Continue')
  const streamEnds = once(stream, 'end')

  child.kill('SIGTERM')
  await streamEnds
  await expect
    .poll(() =>
      open(url).then(
        (socket) => socket.destroy() && 'open',
        () => 'closed',
      ),
    )
    .toBe('closed')
  request.write('"000000"}')
  const [answer] = await once(request, 'data')
  expect(String(answer)).toMatch(/^HTTP\/1\.1 422 /)
  const [code] = await ended(child)
  expect(code).toBe(0)
  await remove()
})

const ended = (child: ChildProcess) => (child.exitCode === null ? once(child, 'exit') : [child.exitCode])

/** A second server, on a database of its own: other stories' mails and texts are not for whoever has another secret. */
async function another() {
  const { E2E_COMMENTS = '', E2E_MAIL_SERVER: smtpUrl = '' } = process.env
  const database = await startCluster('second')
  const needs = { ...database, smtpUrl, secret: 'only for this story, and long enough to be accepted' }
  const { child, url } = await startServer(E2E_COMMENTS, needs, 'second-server')
  const room = await plantNewsroom(database.databaseUrl)
  return { child, url: new URL(url), room, remove: database.remove }
}
