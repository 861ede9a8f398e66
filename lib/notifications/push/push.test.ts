import { createDecipheriv, createECDH, createPublicKey, hkdfSync, verify } from 'node:crypto'
import { createServer, type Server } from 'node:https'
import type { AddressInfo } from 'node:net'
import { generate } from 'selfsigned'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import type { Jobs } from '@/lib/jobs/queues'
import type { Connection } from '@/lib/outbound/request-outside'
import { say } from '../testing'
import { encrypt } from './encrypt'
import { push } from './push'

type Call = { path: string; headers: NodeJS.Dict<string | string[]>; body: Buffer }
const calls: Call[] = []
let server: Server
let answer = 201
let port = 0
let connection: Connection

// settings are read once, on import
const signer = await vi.hoisted(async () => {
  const { createECDH } = await import('node:crypto')
  const pair = createECDH('prime256v1')
  process.env.VAPID_PUBLIC_KEY = pair.generateKeys('base64url')
  const padded = Buffer.concat([Buffer.alloc(32), pair.getPrivateKey()])
  process.env.VAPID_PRIVATE_KEY = padded.subarray(-32).toString('base64url')
  return pair
})

beforeAll(async () => {
  const pem = await generate([{ name: 'commonName', value: 'push.example' }])
  server = createServer({ key: pem.private, cert: pem.cert }, (request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk) => chunks.push(chunk))
    request.on('end', () => {
      calls.push({ path: request.url ?? '', headers: request.headers, body: Buffer.concat(chunks) })
      response.writeHead(answer).end()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
  const here = { address: '127.0.0.1', family: 4 }
  connection = {
    ca: pem.cert,
    lookup: (_host, options, found) =>
      options.all ? found(null, [here]) : found(null, here.address, here.family),
  }
})
afterAll(() => new Promise<void>((resolve) => void server.close(() => resolve())))

/** A browser that its owner wants to be called in. */
async function browserOf(person: Person, name: string) {
  const keys = createECDH('prime256v1')
  const p256dh = keys.generateKeys('base64url')
  const auth = Buffer.alloc(16, 7).toString('base64url')
  const endpoint = `https://push.example/${name}`
  const body = { endpoint, keys: { p256dh, auth } }
  expect((await post('/account/push-subscriptions', person, body)).status).toBe(204)
  // the service of the test has a port of its own, which real ones must not have
  await raw`update push_subscriptions set endpoint = ${`https://push.example:${port}/${name}`} where endpoint = ${endpoint}`
  return { keys, auth }
}

/** Does the jobs that wait for a site's browsers. */
async function callAll(siteId: string) {
  const jobs = await raw<{ data: Jobs['push'] }[]>`
    delete from pgboss.job where name = 'push' and data->>'siteId' = ${siteId} returning data`
  for (const { data } of jobs) await push(data, 'a-job', connection)
}

async function place() {
  calls.length = 0
  answer = 201
  const site = await newSite({ moderationMode: 'post' })
  const [aigul, yerlan] = [await newPerson('Айгуль', site), await newPerson('Ерлан', site)]
  return { site, aigul, yerlan, article: { ...newArticle(site), siteId: site.id } }
}

function read({ body }: Call, { keys, auth }: Awaited<ReturnType<typeof browserOf>>) {
  const [salt, theirs, sealed] = [body.subarray(0, 16), body.subarray(21, 86), body.subarray(86)]
  const info = Buffer.concat([Buffer.from('WebPush: info\0'), keys.getPublicKey(), theirs])
  const key = hkdfSync('sha256', keys.computeSecret(theirs), Buffer.from(auth, 'base64url'), info, 32)
  const part = (name: string, length: number) =>
    Buffer.from(hkdfSync('sha256', Buffer.from(key), salt, `Content-Encoding: ${name}\0`, length))
  const cipher = createDecipheriv('aes-128-gcm', part('aes128gcm', 16), part('nonce', 12))
  cipher.setAuthTag(sealed.subarray(-16))
  const open = Buffer.concat([cipher.update(sealed.subarray(0, -16)), cipher.final()])
  expect(open.at(-1)).toBe(2)
  return JSON.parse(open.subarray(0, -1).toString('utf8'))
}

test('a browser is called with what only it can read, signed by us', async () => {
  const { site, aigul, yerlan, article } = await place()
  const browser = await browserOf(aigul, 'signed')
  const id = await say(article, yerlan, 'Здравствуйте, @Айгуль <b>')
  await callAll(site.id)
  const [call] = calls
  if (!call) throw new Error('nobody was called')
  expect(read(call, browser)).toEqual({
    title: `Вас упомянули (Ерлан): ${article.page.title}`,
    body: 'Здравствуйте, @Айгуль <b>',
    url: `${article.page.url}#pikir-${id}`,
    tag: expect.stringMatching(/^[0-9a-f-]{36}$/),
  })
  expect(call).toMatchObject({ path: '/signed', headers: { ttl: '86400', 'content-encoding': 'aes128gcm' } })
  expect(call.headers.topic).toMatch(/^[0-9a-f]{32}$/)
  expect(isSigned(String(call.headers.authorization))).toBe(true)
})

function isSigned(authorization: string) {
  const [, said = '', signature = ''] =
    /^vapid t=([\w-]+\.[\w-]+)\.([\w-]+), k=[\w-]{87}$/.exec(authorization) ?? []
  const claims = JSON.parse(Buffer.from(said.split('.')[1] ?? '', 'base64url').toString())
  expect(claims).toMatchObject({ aud: `https://push.example:${port}`, sub: 'https://comments.test' })
  const [x, y] = [signer.getPublicKey().subarray(1, 33), signer.getPublicKey().subarray(33)]
  const jwk = { kty: 'EC', crv: 'P-256', x: x.toString('base64url'), y: y.toString('base64url') }
  const key = createPublicKey({ key: jwk, format: 'jwk' })
  return verify(
    'sha256',
    Buffer.from(said),
    { key, dsaEncoding: 'ieee-p1363' },
    Buffer.from(signature, 'base64url'),
  )
}

test.each([404, 410])('a browser that is gone (%s) is forgotten', async (status) => {
  const { site, aigul, yerlan, article } = await place()
  await browserOf(aigul, `gone-${status}`)
  answer = status
  await say(article, yerlan, '@Айгуль')
  await callAll(site.id)
  expect(await raw`select 1 from push_subscriptions where user_id = ${aigul.id}`).toHaveLength(0)
})

test('a service that is busy is asked again later', async () => {
  const { site, aigul, yerlan, article } = await place()
  await browserOf(aigul, 'busy')
  answer = 503
  await say(article, yerlan, '@Айгуль')
  await expect(callAll(site.id)).rejects.toThrow('503')
  expect(await raw`select 1 from push_subscriptions where user_id = ${aigul.id}`).toHaveLength(1)
})

test('what its reader has seen meanwhile calls nobody', async () => {
  const { site, aigul, yerlan, article } = await place()
  await browserOf(aigul, 'seen')
  await say(article, yerlan, '@Айгуль')
  await raw`update notifications set seen_at = now() where user_id = ${aigul.id}`
  await callAll(site.id)
  expect(calls).toEqual([])
})

test('a browser is called no more when its owner says so, and only its owner', async () => {
  const { aigul, yerlan } = await place()
  const subscription = {
    endpoint: 'https://push.example/own',
    keys: { p256dh: signer.getPublicKey('base64url'), auth: 'A'.repeat(22) },
  }
  await post('/account/push-subscriptions', aigul, subscription)
  const end = (person: Person) =>
    ask('/account/push-subscriptions', person, {
      method: 'DELETE',
      body: { endpoint: subscription.endpoint },
    })
  const left = async () => (await raw`select 1 from push_subscriptions where user_id = ${aigul.id}`).length
  await end(yerlan)
  expect(await left()).toBe(1)
  await end(aigul)
  expect(await left()).toBe(0)
})

test.each([
  'http://push.example/x',
  'https://127.0.0.1/x',
  'https://[::1]/x',
  'https://push.example:8443/x',
  'https://localhost/x',
  'https://2130706433/x',
  'https://me@push.example/x',
])('%s is not where browsers are called', async (endpoint) => {
  const { aigul } = await place()
  const keys = { p256dh: signer.getPublicKey('base64url'), auth: 'A'.repeat(22) }
  expect((await post('/account/push-subscriptions', aigul, { endpoint, keys })).status).toBe(400)
})

test('a key that is no point of the curve is refused', async () => {
  const { aigul } = await place()
  const keys = { p256dh: Buffer.alloc(65, 4).toString('base64url'), auth: 'A'.repeat(22) }
  const body = { endpoint: 'https://push.example/curve', keys }
  expect((await post('/account/push-subscriptions', aigul, body)).status).toBe(400)
})

test('encryption gives what RFC 8291 gives in its section 5', () => {
  const keys = {
    p256dh: 'BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4',
    auth: 'BTBZMqHH6r4Tts7J_aSIgg',
  }
  const privateKey = Buffer.from('yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw', 'base64url')
  const salt = Buffer.from('DGv6ra1nlYgDCS1FRnbzlw', 'base64url')
  const message = encrypt('When I grow up, I want to be a watermelon', keys, { privateKey, salt })
  expect(message.toString('base64url')).toBe(
    'DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN',
  )
})
