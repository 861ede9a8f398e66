import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { boss, startJobs } from './boss'
import { send } from './send'

const sent: string[] = []
const faults: Error[] = []
const owner = postgres(String(process.env.DATABASE_MIGRATION_URL), { max: 1, onnotice: () => {} })
let stop: () => Promise<void>

beforeAll(async () => {
  stop = await startJobs({
    mail: async ({ to }) => void sent.push(to),
    sweep: async () => {},
    recount: async () => {},
  })
  boss().on('error', (error) => faults.push(error))
})
afterAll(async () => {
  await stop()
  await owner.end()
})

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

test('a job whose end cannot be written down is done again, and the process goes on', async () => {
  const unheard: unknown[] = []
  const hear = (reason: unknown) => unheard.push(reason)
  process.on('unhandledRejection', hear)
  await owner.unsafe(`
    create sequence pgboss.refusals;
    create function pgboss.refuse() returns trigger language plpgsql security definer as $$
      begin perform nextval('pgboss.refusals'); raise 'no room'; end $$;
    create trigger refuse before update or delete on pgboss.job
      for each row when (old.name = 'mail' and old.state = 'active') execute function pgboss.refuse()`)
  await send(db, 'mail', mail('twice@people.example'))
  // its own end, and that of the batch
  await expect
    .poll(async () => Number((await owner`select last_value from pgboss.refusals`)[0]?.last_value))
    .toBeGreaterThanOrEqual(2)
  await owner.unsafe('drop trigger refuse on pgboss.job')
  expect(unheard).toEqual([])
  process.off('unhandledRejection', hear)
  await raw`update pgboss.job set started_on = now() - interval '1 hour' where name = 'mail'`
  await boss().maintain()
  await raw`update pgboss.job set start_after = now() where name = 'mail'`
  await expect.poll(() => sent.filter((to) => to.startsWith('twice'))).toHaveLength(2)
})

test('upkeep runs: what was done is archived, and mails are soon forgotten', async () => {
  await expect
    .poll(
      async () => (await raw`select 1 from pgboss.job where state = 'completed' and name = 'mail'`).length,
    )
    .toBe(2)
  await raw`update pgboss.job set completed_on = now() - interval '2 minutes' where name = 'mail'`
  await boss().maintain()
  expect(await raw`select 1 from pgboss.job where name = 'mail'`).toHaveLength(0)
  await raw`update pgboss.archive set archived_on = now() - interval '25 hours'`
  await boss().maintain()
  expect(await raw`select 1 from pgboss.archive where name = 'mail'`).toHaveLength(0)
  expect(faults).toEqual([])
})
