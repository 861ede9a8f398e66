import { readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import postgres from 'postgres'
import { startCluster } from './servers/cluster'
import { ask, plantNewsroom } from './servers/newsroom'
import { startServer, stopServer } from './servers/start-server'

type Answer = Awaited<ReturnType<typeof ask>>
type Room = Awaited<ReturnType<typeof plantNewsroom>>

test('while PostgreSQL is gone nobody waits, kept threads are read, and all is well when it is back', async () => {
  const database = await startCluster('outage')
  const room = await plantNewsroom(database.databaseUrl)
  const needs = { ...database, smtpUrl: 'smtp://127.0.0.1:1', secret: 'only for this story, and long enough' }
  const { child, url } = await startServer(process.env.E2E_COMMENTS ?? '', needs, 'outage')
  const body = { text: 'Сквер остаётся', page: room.page('kept') }
  expect((await write(url, room, body)).status).toBe(201)
  expect((await ask(url, room.thread('kept'))).status).toBe(200)

  const crowd = crowdAt(url, room)
  const ways: [() => unknown, () => unknown, number][] = [
    [() => database.stop('immediate'), database.start, 1_000],
    // longer than the answer of a connection is waited for
    [database.freeze, database.thaw, 5_000],
  ]
  for (const [leave, comeBack, lasting] of ways) {
    await leave()
    await expect
      .poll(crowd.told, { intervals: [50] })
      .toEqual([[200, '1', true], [503, '5'], [503, '5'], 503])
    const until = performance.now() + lasting
    await expect.poll(() => performance.now() > until).toBe(true)
    await comeBack()
    await expect.poll(crowd.isServed, { timeout: 5_000, intervals: [50] }).toEqual([200, 404, true, 200])
  }
  const { slowest, asked } = await crowd.goHome()
  expect(slowest).toBeLessThan(5_000)
  expect(asked).toBeGreaterThan(100)
  expect(child.exitCode).toBe(null)
  expect(readFileSync('test-results/outage.log', 'utf8')).not.toMatch(/unhandled|uncaught/i)

  const sql = postgres(database.superuserUrl, { max: 1 })
  const open = await sql`select 1 from pg_stat_activity where application_name = 'pikir'`
  expect(open.length).toBeLessThanOrEqual(26)
  await sql.end()
  await stopServer(child)
  await database.remove()
})

const write = (url: string, room: Room, body: { text: string; page: { key: string } }) =>
  ask(url, `${room.thread(body.page.key)}/comments`, { cookie: room.author, body })

/** Readers of what is kept and of what is not, a writer and somebody with a page of ours, again and again. */
function crowdAt(url: string, room: Room) {
  const state = { isOver: false, asked: 0, slowest: 0, last: [] as Answer[] }
  const go = async () => {
    for (let turn = 0; !state.isOver; turn++) {
      const answers = await Promise.all([
        ask(url, room.thread('kept')),
        ask(url, room.thread(`none-${turn}-${Math.random()}`)),
        write(url, room, { text: `Ещё ${turn}`, page: room.page('busy') }),
        ask(url, '/readyz'),
      ])
      state.asked += answers.length
      state.slowest = Math.max(state.slowest, ...answers.map(({ ms }) => ms))
      state.last = answers
    }
  }
  const everybody = Promise.all(Array.from({ length: 4 }, go))
  return {
    isServed: () => {
      const [kept, unknown, written, page] = state.last.map(({ status }) => status)
      // whoever writes too fast is told so by the database
      return [kept, unknown, written === 201 || written === 429, page]
    },
    told: () => {
      const [kept, unknown, written, page] = state.last
      return [
        [kept?.status, kept?.headers['pikir-stale'], kept?.body.includes('Сквер остаётся')],
        ...[unknown, written].map((one) => [one?.status, one?.headers['retry-after']]),
        page?.status,
      ]
    },
    goHome: async () => {
      state.isOver = true
      await everybody
      return state
    },
  }
}
