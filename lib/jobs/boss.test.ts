import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { boss, startJobs } from './boss'
import { send } from './send'

const sent: string[] = []
const faults: Error[] = []
let stop: () => Promise<void>

beforeAll(async () => {
  stop = await startJobs({
    mail: async ({ to }) => void sent.push(to),
    sweep: async () => {},
    recount: async () => {},
  })
  boss().on('error', (error) => faults.push(error))
})
afterAll(() => stop())

const mail = (to: string) => ({ to, subject: 'Тема', text: 'Текст', html: '<p>Текст</p>' })

test('a job is done when the transaction that sent it commits, and never when it does not', async () => {
  const lost = db.transaction(async (tx) => {
    await send(tx, 'mail', mail('lost@people.example'))
    throw new Error('changed my mind')
  })
  await expect(lost).rejects.toThrow('changed my mind')
  await db.transaction((tx) => send(tx, 'mail', mail('kept@people.example')))
  await expect.poll(() => sent).toEqual(['kept@people.example'])
})

test('upkeep runs: what was done is archived, and mails are soon forgotten', async () => {
  await expect
    .poll(
      async () => (await raw`select 1 from pgboss.job where state = 'completed' and name = 'mail'`).length,
    )
    .toBe(1)
  await raw`update pgboss.job set completed_on = now() - interval '2 minutes' where name = 'mail'`
  await boss().maintain()
  expect(await raw`select 1 from pgboss.job where name = 'mail'`).toHaveLength(0)
  await raw`update pgboss.archive set archived_on = now() - interval '25 hours'`
  await boss().maintain()
  expect(await raw`select 1 from pgboss.archive where name = 'mail'`).toHaveLength(0)
  expect(faults).toEqual([])
})
