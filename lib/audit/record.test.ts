import { v7 } from 'uuid'
import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { newPerson, newSite } from '@/lib/api/testing'
import { env } from '@/lib/env'
import { macOf } from './chain'
import { record, recordMany } from './record'

type Row = { number: number; mac: string; action: string; before: unknown; after: unknown }

const listLog = (siteId: string) => raw<Row[]>`
  select number::int, mac, action, before, after from audit_log where site_id = ${siteId} order by number`

async function someEntry() {
  const site = await newSite({ moderationMode: 'post' })
  const person = await newPerson('Айгерім', site)
  return {
    siteId: site.id,
    actorId: person.id,
    action: 'settings.change' as const,
    subject: 'site' as const,
    subjectId: site.id,
    before: { name: 'Дала' },
    after: { name: 'Дала жаңалықтары', more: { b: [1, 0.5, null], a: '\u2028 "' } },
  }
}

test('each entry has the next number and a mac over itself and the one before', async () => {
  const entry = await someEntry()
  await db.transaction((tx) => record(tx, entry))
  await db.transaction((tx) =>
    record(tx, { ...entry, subjectId: entry.siteId.toUpperCase(), before: undefined }),
  )

  const links = await raw<{ at: Date; mac: string; before: unknown; after: unknown; number: number }[]>`
    select number::int, at, mac, before, after from audit_log where site_id = ${entry.siteId} order by number`
  let previous = ''
  for (const [index, { at, mac, before, after, number }] of links.entries()) {
    expect(number).toBe(index + 1)
    expect(mac).toBe(macOf(env.auditKey, { ...entry, number, at: at.toISOString(), before, after }, previous))
    previous = mac
  }
  expect(links.map(({ before }) => before)).toEqual([entry.before, null])
  const [head] = await raw`select number::int, mac from audit_heads where site_id = ${entry.siteId}`
  expect(head).toEqual({ number: 2, mac: previous })
})

test('what is rolled back leaves no gap', async () => {
  const entry = await someEntry()
  await db.transaction((tx) => record(tx, entry))
  const failed = db.transaction(async (tx) => {
    await record(tx, entry)
    throw new Error('came to nothing')
  })
  await expect(failed).rejects.toThrow('came to nothing')
  await db.transaction((tx) => record(tx, entry))
  expect((await listLog(entry.siteId)).map(({ number }) => number)).toEqual([1, 2])
})

test('all who write at once make one chain, from the first entry on', async () => {
  const entry = await someEntry()
  await Promise.all(Array.from({ length: 40 }, () => db.transaction((tx) => record(tx, entry))))
  const numbers = (await listLog(entry.siteId)).map(({ number }) => number)
  expect(numbers).toEqual(Array.from({ length: 40 }, (_, index) => index + 1))
})

test('who writes to the same sites in another order does not wait for ever', async () => {
  const [one, other] = [await someEntry(), await someEntry()]
  const write = (index: number) =>
    db.transaction((tx) => recordMany(tx, index % 2 ? [one, other] : [other, one]))
  await Promise.all(Array.from({ length: 30 }, (_, index) => write(index)))
  expect(await listLog(one.siteId)).toHaveLength(30)
  expect(await listLog(other.siteId)).toHaveLength(30)
})

test('five thousand are written as one', async () => {
  const entry = await someEntry()
  const entries = Array.from({ length: 5_000 }, () => ({
    ...entry,
    subject: 'comment' as const,
    subjectId: v7(),
  }))
  await db.transaction((tx) => recordMany(tx, entries))
  expect(await listLog(entry.siteId)).toHaveLength(5_000)
})
