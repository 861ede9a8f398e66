import { appendFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { exportHeads } from '@/lib/audit/export-heads'
import { env } from '@/lib/env'
import { fileOf } from '../exported'
import { decided, dropFolder, endTampering, findingOf, folder, makeFolder, tamper } from './testing'
import { verifyAll } from './verify'

beforeEach(makeFolder)
afterEach(dropFolder)
afterAll(endTampering)

test('a log that nobody touched has no fault', async () => {
  const { site } = await decided()
  expect(await exportHeads(new Date(), folder)).toBeGreaterThan(0)
  expect(await findingOf(site.slug)).toMatchObject({ entries: 3, fault: null, differences: [] })
})

type Tampering = [string, (sql: postgres.TransactionSql, siteId: string) => Promise<unknown>, string]

const tamperings: Tampering[] = [
  [
    'a note',
    (sql, id) =>
      sql`update audit_log set after = after || '{"note":"x"}' where site_id = ${id} and number = 3`,
    'entry 3 was changed',
  ],
  [
    'who it was',
    (sql, id) => sql`update audit_log set actor_id = null where site_id = ${id} and number = 2`,
    'entry 2 was changed',
  ],
  [
    'a time, by a microsecond',
    (sql, id) =>
      sql`update audit_log set at = at + interval '1 microsecond' where site_id = ${id} and number = 2`,
    'entry 2 was changed',
  ],
  [
    'a mac',
    (sql, id) => sql`update audit_log set mac = repeat('0', 64) where site_id = ${id} and number = 1`,
    'entry 1 was changed',
  ],
  [
    'an entry taken out',
    (sql, id) => sql`delete from audit_log where site_id = ${id} and number = 2`,
    'entry 2 is missing',
  ],
  [
    'the first taken out',
    (sql, id) => sql`delete from audit_log where site_id = ${id} and number = 1`,
    'entry 1 is missing',
  ],
  [
    'an entry taken out and the gap closed',
    async (sql, id) => {
      await sql`delete from audit_log where site_id = ${id} and number = 2`
      await sql`update audit_log set number = 2 where site_id = ${id} and number = 3`
      await sql`update audit_heads set number = 2 where site_id = ${id}`
    },
    'entry 2 was changed',
  ],
  [
    'two that changed places',
    async (sql, id) => {
      for (const [from, to] of [
        [2, 99],
        [3, 2],
        [99, 3],
      ]) {
        await sql`update audit_log set number = ${to ?? 0} where site_id = ${id} and number = ${from ?? 0}`
      }
    },
    'entry 2 was changed',
  ],
  [
    'an entry put in',
    async (sql, id) => {
      await sql`insert into audit_log select site_id, 4, at, actor_id, action, subject, subject_id, before, after, mac
        from audit_log where site_id = ${id} and number = 3`
      await sql`update audit_heads set number = 4 where site_id = ${id}`
    },
    'entry 4 was changed, put in',
  ],
  [
    'the end cut off',
    (sql, id) => sql`delete from audit_log where site_id = ${id} and number = 3`,
    'the log ends at entry 2, its head says 3',
  ],
  [
    'the head set back',
    (sql, id) => sql`update audit_heads set number = 2 where site_id = ${id}`,
    'the log ends at entry 3, its head says 2',
  ],
  [
    'the head taken away',
    (sql, id) => sql`delete from audit_heads where site_id = ${id}`,
    'its head says nothing',
  ],
]

test.each(tamperings)('tampering is found out: %s', async (_, work, fault) => {
  const { site } = await decided()
  await tamper((sql) => work(sql, site.id))
  expect((await findingOf(site.slug)).fault).toContain(fault)
})

/** Everything after the second entry is as if it had never been: log, head, decision and comment. */
async function putBack(sql: postgres.TransactionSql, siteId: string, commentId: string) {
  await sql`delete from audit_log where site_id = ${siteId} and number > 2`
  await sql`update audit_heads h set number = 2, mac = l.mac from audit_log l
    where h.site_id = ${siteId} and l.site_id = h.site_id and l.number = 2`
  await sql`delete from decisions where site_id = ${siteId} and comment_id = ${commentId}`
  await sql`update comments set status = 'pending' where site_id = ${siteId} and id = ${commentId}`
  await sql`delete from audit_exports where site_id = ${siteId}`
}

test('a database that was put back to an older state is found out by what was exported', async () => {
  const { site, ids } = await decided()
  await exportHeads(new Date(), folder)
  await tamper((sql) => putBack(sql, site.id, ids.other))
  expect((await findingOf(site.slug)).fault).toContain('entry 3 was exported: its end was cut off')
})

test('it is also found out once the newsroom has gone on from there', async () => {
  const { site, ids, decide } = await decided()
  await exportHeads(new Date(), folder)
  await tamper((sql) => putBack(sql, site.id, ids.other))
  expect((await decide(ids.waiting, { verb: 'approve' })).status).toBe(201)
  expect((await findingOf(site.slug)).fault).toContain('entry 3 is not the one that was exported')
})

test('an export that somebody else wrote is told from ours', async () => {
  const { site } = await decided()
  await exportHeads(new Date(), folder)
  const forged = {
    siteId: site.id,
    number: 7,
    mac: 'f'.repeat(64),
    comments: 1,
    at: new Date().toISOString(),
  }
  appendFileSync(fileOf(folder, new Date()), `${JSON.stringify({ ...forged, signature: 'f'.repeat(64) })}\n`)
  expect((await findingOf(site.slug)).fault).toBe(null)
  expect((await findingOf(folder)).fault).toContain('at entry 7 was not signed by us')
})

test('a key that was changed is believed for what came before, and never again', async () => {
  const { site } = await decided()
  const [newer, older] = ['n'.repeat(32), env.auditKey]
  const fault = async (keys: string[]) => {
    for await (const finding of verifyAll({ folder, keys }))
      if (finding.site === site.slug) return finding.fault
  }
  expect(await fault([newer, older])).toBe(null)
  expect(await fault([newer])).toContain('entry 1 was changed')
})

test('neither the server nor the owner of the tables can change the log', async () => {
  const { site } = await decided()
  for (const url of [env.databaseUrl, env.migrationUrl]) {
    const sql = postgres(url, { max: 1, onnotice: () => {} })
    await expect(sql`update audit_log set after = null where site_id = ${site.id}`).rejects.toThrow(
      /denied|append-only/,
    )
    await expect(sql`delete from audit_log where site_id = ${site.id}`).rejects.toThrow(/denied|append-only/)
    await expect(sql`truncate audit_log`).rejects.toThrow(/denied|append-only/)
    await sql.end()
  }
})
