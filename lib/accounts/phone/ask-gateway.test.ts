import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { SmsRequest } from '@/lib/contract/phone'
import { askGateway, mayBeSentAgain } from './ask-gateway'
import { jsonRequest, says, serveGateway } from './testing'

let world: Awaited<ReturnType<typeof serveGateway>>
beforeAll(async () => {
  world = await serveGateway()
})
beforeEach(() => {
  world.calls.length = 0
  world.gateway.reply = says(200, '{"code":0}')
  world.leadHere()
})
afterAll(() => world.close())

const message = { phone: '+77012345678', text: '123456 — код "x"\n\n@comments.test #123456' }
const never = new AbortController().signal

const ask = (over: Partial<SmsRequest> = {}, { signal = never, siteId = randomUUID() as string } = {}) =>
  askGateway({ siteId, request: { ...jsonRequest, ...over }, message, signal })

test('a gateway is asked as its template says', async () => {
  expect(await ask()).toEqual({ status: 200, fault: null })
  const [call] = world.calls
  expect(call).toMatchObject({ method: 'POST', path: '/sms?key=s3cret' })
  expect(call?.headers).toMatchObject({ authorization: 'Bearer s3cret', host: `check.example:${world.port}` })
  expect(JSON.parse(call?.body ?? '')).toEqual({ to: message.phone, text: message.text })
})

test('one that wants everything in its address is', async () => {
  const url =
    'https://check.example/sys/send.php?login=l&psw=p&phones={phone_digits}&mes={text}&charset=utf-8'
  expect(await ask({ method: 'GET', url, headers: [], body: null })).toEqual({ status: 200, fault: null })
  const { searchParams } = new URL(world.calls[0]?.path ?? '', 'https://check.example')
  expect(world.calls[0]).toMatchObject({ method: 'GET', body: '' })
  expect([searchParams.get('phones'), searchParams.get('mes')]).toEqual(['77012345678', message.text])
})

test('a status of success is not enough where the answer has to say it', async () => {
  world.gateway.reply = says(200, '{"error":"no money"}')
  expect(await ask({ expects: '"code":0' })).toEqual({ status: 200, fault: 'words' })
  expect(await ask()).toEqual({ status: 200, fault: null })
})

test.each([302, 400, 401, 404, 500])('status %i is told', async (status) => {
  world.gateway.reply = says(status)
  const outcome = await ask()
  expect(outcome).toEqual({ status, fault: 'status' })
  expect(mayBeSentAgain(outcome)).toBe(false)
})

test.each([429, 503])('who says %i has taken nothing and is asked again', async (status) => {
  world.gateway.reply = says(status)
  expect(mayBeSentAgain(await ask())).toBe(true)
})

test('a message that may have been taken is not sent again', async () => {
  world.gateway.reply = (response) => response.destroy()
  const cut = await ask()
  expect(cut).toEqual({ status: null, fault: 'answer' })
  world.gateway.reply = (response) => response.writeHead(200).end('x'.repeat(20_000))
  const long = await ask()
  expect(long).toEqual({ status: 200, fault: 'answer' })
  world.gateway.reply = () => {}
  const wait = new AbortController()
  const asked = ask({}, { signal: wait.signal })
  await expect.poll(() => world.calls.length, { interval: 10 }).toBe(3)
  wait.abort()
  const late = await asked
  expect(late).toEqual({ status: null, fault: 'late' })
  expect([cut, long, late].map(mayBeSentAgain)).toEqual([false, false, false])
})

test('a gateway that is not on the public internet is not asked', async () => {
  world.leadOutside()
  expect(await ask({ url: 'https://localhost/sms' })).toEqual({ status: null, fault: 'not-public' })
  expect(await ask({ url: 'https://127.0.0.1/sms' })).toEqual({ status: null, fault: 'not-public' })
  expect(world.calls).toEqual([])
})

test('where nobody answers at all it may be tried again', async () => {
  const { port } = world
  const other = await serveGateway()
  await other.close()
  world.leadHere({ port: other.port })
  const outcome = await ask()
  expect(outcome).toEqual({ status: null, fault: 'unreachable' })
  expect(mayBeSentAgain(outcome)).toBe(true)
  world.leadHere({ port })
})

test('a gateway that is down is left alone; one that refuses numbers stays open to others', async () => {
  const down = randomUUID()
  world.gateway.reply = says(500)
  for (let time = 0; time < 5; time += 1) await ask({}, { siteId: down })
  expect(await ask({}, { siteId: down })).toEqual({ status: null, fault: 'resting' })

  const choosy = randomUUID()
  world.gateway.reply = says(400)
  for (let time = 0; time < 6; time += 1) await ask({}, { siteId: choosy })
  world.gateway.reply = says(200)
  expect(await ask({}, { siteId: choosy })).toEqual({ status: 200, fault: null })
})

test('what was sealed under another secret is asked for anew', async () => {
  const lost = { siteId: randomUUID(), request: null, message, signal: never }
  expect(await askGateway(lost)).toEqual({ status: null, fault: 'sealed' })
})
