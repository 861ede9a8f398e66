import { createServer, type Server } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'

let silent: Server
let ask: typeof import('./testing').ask

// a database that takes connections and never says a word: the worst kind of away
beforeAll(async () => {
  silent = createServer((socket) => socket.on('error', () => {}))
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve))
  const address = silent.address()
  const port = typeof address === 'object' ? address?.port : 0
  process.env.DATABASE_URL = `postgres://pikir_app:x@127.0.0.1:${port}/pikir`
  ask = (await import('./testing')).ask
})
afterAll(() => {
  silent.close()
})

test('while the database is away everybody is told so within 5 seconds, and when to come back', async () => {
  const began = performance.now()
  const answer = await ask('/sites/news/threads/0190f7a0-0000-7000-8000-000000000000', null)
  expect(performance.now() - began).toBeLessThan(5_000)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '5'])
  expect(await answer.json()).toMatchObject({ code: 'unavailable', title: expect.stringContaining('позже') })
})
