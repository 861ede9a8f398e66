import { once } from 'node:events'
import { connect, createServer, type Server, Socket } from 'node:net'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { env } from '@/lib/env'
import { watched } from './watchdog'

const database = new URL(env.databaseUrl)
const silence = 300
let wire: Server
let port = 0
let isCut = false
const open = new Set<Socket>()

// stands between us and the database, and where it is cut, packets vanish without a word
beforeAll(async () => {
  wire = createServer((near) => {
    const far = connect(Number(database.port), database.hostname)
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(from)
      from.on('data', (bytes) => isCut || to.write(bytes))
      from.on('error', () => {})
      from.on('close', () => to.destroy())
    }
  })
  wire.listen(0, '127.0.0.1')
  await once(wire, 'listening')
  const address = wire.address()
  port = typeof address === 'object' && address ? address.port : 0
})
afterAll(() => {
  wire.close()
  for (const socket of open) socket.destroy()
})

const pool = () => {
  const url = Object.assign(new URL(database), { port: String(port) }).href
  const options = { max: 1, socket: watched({ silence }), connect_timeout: 1, backoff: () => 0.01 }
  return postgres(url, options)
}

test('a query whose answer never comes fails, and the next one finds another connection', async () => {
  const sql = pool()
  await sql`select 1`
  isCut = true
  await expect(sql`select 2`).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  isCut = false
  expect(await sql`select 3 as three`).toEqual([{ three: 3 }])
  await sql.end()
})

test('an answer of which the rest never comes is none', async () => {
  const sql = pool()
  await sql`select 1`
  const rows = sql`select repeat('x', 1000) from generate_series(1, 1000) union all select pg_sleep(0.2)::text`
  rows.execute()
  const cut = setTimeout(() => {
    isCut = true
  }, 100)
  await expect(rows).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  clearTimeout(cut)
  isCut = false
  await sql.end({ timeout: 0 })
})

test('what is asked the moment a connection breaks is answered by the next one, or refused: it does not hang', async () => {
  const sql = pool()
  const [{ pid }] = await sql<[{ pid: number }]>`select pg_backend_pid() as pid`
  const asked = sql`select pg_sleep(5)`.catch(() => sql`select 1 as one`)
  for (const socket of open) socket.resetAndDestroy()
  const answer = await asked.catch(({ code }) => code)
  expect(['CONNECTION_CLOSED', [{ one: 1 }]]).toContainEqual(answer)
  expect(await sql`select pg_backend_pid() <> ${pid} as other`).toEqual([{ other: true }])
  await sql.end()
})

test('who only listens is not cut for the silence', async () => {
  const sql = pool()
  const pidOf = async () => (await sql<[{ pid: number }]>`select pg_backend_pid() as pid`)[0].pid
  const before = await pidOf()
  let connections = 0
  let hear = (_: string) => {}
  const heard = new Promise<string>((resolve) => {
    hear = resolve
  })
  await sql.listen('watchdog', hear, () => {
    connections += 1
  })
  const silent = new Socket()
  await once(silent.setTimeout(2 * silence), 'timeout')
  const after = await pidOf()
  await sql.notify('watchdog', 'hello')
  expect(await heard).toBe('hello')
  expect([after, connections]).toEqual([before, 1])
  await sql.end()
})
