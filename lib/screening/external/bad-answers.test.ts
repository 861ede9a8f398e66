import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { wayOf } from '@/lib/outbound/testing'
import { external } from './external'
import { asking, json, newSecret, newSubject, patience, serveAnswers, switchedOn } from './testing'

let world: Awaited<ReturnType<typeof serveAnswers>>
const secret = newSecret()
const ask = asking(external)
const failed = { signals: [], failed: ['external'] }

beforeAll(async () => {
  world = await serveAnswers()
})
beforeEach(() => {
  world.calls.length = 0
  world.says.reply = json({ score: 0.9 })
  world.leadHere()
})
afterAll(() => world.close())

/** Asks, and takes the time away once `over` is called. */
function askUntilOver() {
  const time = new AbortController()
  const means = { secret, signal: time.signal }
  const answer = external.look(newSubject(), switchedOn().external, means)
  return { answer, over: () => time.abort() }
}

/** Resolves when it is called. */
function moment() {
  let arrive = () => {}
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve
  })
  return { arrive, arrived }
}

test('a name that is looked up too long ends with the time', async () => {
  const { arrive, arrived } = moment()
  world.leadHere({ lookup: () => arrive() })
  const { answer, over } = askUntilOver()
  await arrived
  over()
  await expect(answer).rejects.toThrow('took too long')
})

test('a server that says nothing, not even in TLS, ends with the time', async () => {
  const silent = createServer()
  await new Promise<void>((resolve) => void silent.listen(0, '127.0.0.1', resolve))
  world.leadHere({ port: (silent.address() as AddressInfo).port })
  const connected = once(silent, 'connection')
  const { answer, over } = askUntilOver()
  const [socket] = await connected
  over()
  await expect(answer).rejects.toThrow('took too long')
  socket.destroy()
  silent.close()
})

test('a server that takes the question and says nothing ends with the time, and its connection too', async () => {
  const { arrive, arrived } = moment()
  const { arrive: end, arrived: ended } = moment()
  world.says.reply = (_response, request) => {
    request.socket.on('close', end)
    arrive()
  }
  const { answer, over } = askUntilOver()
  await arrived
  over()
  await expect(answer).rejects.toThrow('took too long')
  await ended
})

test('a server that begins to answer and stops ends with the time, and its connection too', async () => {
  const { arrive, arrived } = moment()
  const { arrive: end, arrived: ended } = moment()
  world.says.reply = (response, request) => {
    request.socket.on('close', end)
    response.writeHead(200).write('{"score":')
  }
  // said just before the rule hears of it
  const hears = () => void setImmediate(arrive)
  subscribe('http.client.response.finish', hears)
  const { answer, over } = askUntilOver()
  await arrived
  unsubscribe('http.client.response.finish', hears)
  over()
  await expect(answer).rejects.toThrow('took too long')
  await ended
})

test('a server that wants to speak something else than HTTP ends with the time', async () => {
  const { arrive, arrived } = moment()
  world.says.reply = (_response, { socket }) => {
    socket.on('close', arrive)
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: other\r\n\r\n')
  }
  const { answer, over } = askUntilOver()
  await arrived
  over()
  await expect(answer).rejects.toThrow('took too long')
})

test('the time is the one of the settings', async () => {
  expect(external.timeLimit?.(switchedOn().external)).toBe(patience)
  world.says.reply = () => {}
  const { outcome, url, from } = switchedOn().external
  expect(await ask({ secret, rules: { external: { outcome, url, from, timeLimit: 100 } } })).toEqual(failed)
})

test('a connection that breaks off is a failure', async () => {
  world.says.reply = (_response, request) => request.socket.destroy()
  expect(await ask({ secret })).toEqual(failed)
  world.says.reply = (response, request) => {
    response.writeHead(200, { 'Content-Length': 100 })
    response.write('{"score":0.9}', () => request.socket.destroy())
  }
  expect(await ask({ secret })).toEqual(failed)
})

const answerOf = (bytes: number) => '{"score":0.9}'.padEnd(bytes, ' ')

test('16 KiB are read, a byte more is a failure', async () => {
  world.says.reply = (response) => response.end(answerOf(16 * 1024))
  expect((await ask({ secret })).failed).toEqual([])
  world.says.reply = (response) => response.end(answerOf(16 * 1024 + 1))
  expect(await ask({ secret })).toEqual(failed)
})

test('an answer without end is cut off', async () => {
  const { arrive, arrived } = moment()
  world.says.reply = (response) => {
    const more = () => response.write(' '.repeat(4096))
    response.on('close', arrive).on('drain', more)
    while (more());
  }
  expect(await ask({ secret })).toEqual(failed)
  await arrived
})

const asked = (url: string) =>
  ask({ secret, rules: { external: { outcome: 'hold', url, from: 0.5, timeLimit: patience } } })

test('nothing is sent to this machine, by name or by number', async () => {
  world.leadOutside()
  for (const host of ['localhost', '127.0.0.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]'])
    expect(await asked(`https://${host}:${world.port}/look`)).toEqual(failed)
  expect(world.calls).toEqual([])
})

test('a number is refused also where every name is allowed', async () => {
  expect(await asked('https://127.0.0.1/look')).toEqual(failed)
  expect(world.calls).toEqual([])
})

test('a name is looked up once for each question, and what was found is what is connected to', async () => {
  const answers = ['127.0.0.1', '10.0.0.1', '127.0.0.1']
  const addresses = () => answers.splice(0, 1)
  world.leadHere({ lookup: wayOf({ isAllowed: ({ address }) => address === '127.0.0.1', addresses }) })
  expect((await ask({ secret })).failed).toEqual([])
  expect([world.calls.length, answers.length]).toEqual([1, 2])
  expect(await ask({ secret })).toEqual(failed)
  expect([world.calls.length, answers.length]).toEqual([1, 1])
})

test('a refusal ends the connection, however much is still said', async () => {
  const { arrive, arrived } = moment()
  world.says.reply = (response, request) => {
    request.socket.on('close', arrive)
    response.writeHead(500).write('so')
  }
  await expect(askUntilOver().answer).rejects.toThrow('status 500')
  await arrived
})

test('a certificate that nobody vouches for, or for another name, is refused', async () => {
  world.leadHere({ ca: [] })
  expect(await ask({ secret })).toEqual(failed)
  world.leadHere()
  expect(await asked('https://other.example/look')).toEqual(failed)
  expect(world.calls).toEqual([])
})
