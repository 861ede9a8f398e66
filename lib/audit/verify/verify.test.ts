import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, afterEach, beforeEach, expect, inject, test } from 'vitest'
import { inDatabase } from '@/db/testing/make-database'
import { newArticle, newPerson, newSite, post } from '@/lib/api/testing'
import { exportHeads } from '@/lib/audit/export-heads'
import { env } from '@/lib/env'
import { fileOf } from '../exported'
import { verifyAll } from './verify'

const { superuserUrl } = inject('cluster')
const name = new URL(env.databaseUrl).pathname.slice(1)
const root = postgres(inDatabase(superuserUrl, name), { max: 1, onnotice: () => {} })
afterAll(() => root.end())

let folder = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pikir-audit-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Three comments, of which a moderator approves one and hides another; one stays to be decided. */
async function decided() {
  const site = await newSite({ moderationMode: 'pre' })
  const reader = await newPerson('Читатель', site)
  const moderator = await newPerson('Модератор', site, 'moderator')
  const article = newArticle(site)
  const ids: string[] = []
  for (const text of ['Первый', 'Второй', 'Третий']) {
    ids.push((await (await post(`${article.thread}/comments`, reader, article.draft(text))).json()).id)
  }
  const [one = '', other = '', waiting = ''] = ids
  const decide = (id: string, ruling: object) =>
    post(`/sites/${site.slug}/comments/${id}/decisions`, moderator, { revision: 1, ...ruling })
  expect((await decide(one, { verb: 'approve' })).status).toBe(201)
  expect((await decide(other, { verb: 'hide', reason: 'spam', note: '=1+1 \u202e' })).status).toBe(201)
  return { site, moderator, ids: { one, other, waiting }, decide }
}

async function findingOf(slug: string) {
  for await (const finding of verifyAll({ folder })) if (finding.site === slug) return finding
  throw new Error('the site was not verified')
}

/** As somebody who owns the database server: no trigger and no right is in the way. */
const tamper = (work: (sql: postgres.TransactionSql) => Promise<unknown>) =>
  root.begin(async (sql) => {
    await sql`set local session_replication_role = replica`
    await work(sql)
  })

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

type Difference = [
  string,
  (sql: postgres.TransactionSql, ids: Awaited<ReturnType<typeof decided>>) => Promise<unknown>,
  string,
]

const differences: Difference[] = [
  [
    'a hidden comment shown again',
    (sql, { ids }) =>
      sql`update comments set status = 'published', published_revision = 1 where id = ${ids.other}`,
    'stand otherwise',
  ],
  [
    'a waiting comment hidden',
    (sql, { ids }) => sql`update comments set status = 'hidden' where id = ${ids.waiting}`,
    'without a word in the log',
  ],
  [
    'a decided comment gone',
    (sql, { ids }) => sql`delete from comments where id = ${ids.one}`,
    'stand otherwise',
  ],
  [
    'a decision gone',
    (sql, { ids }) => sql`delete from decisions where comment_id = ${ids.one}`,
    'that are not there',
  ],
  [
    'a decision given to a colleague',
    (sql, { ids }) =>
      sql`update decisions set moderator_id = null, rule = 'links' where comment_id = ${ids.one}`,
    'are not what was logged',
  ],
  [
    'a note rewritten',
    (sql, { ids }) => sql`update decisions set note = 'x' where comment_id = ${ids.other}`,
    'are not what was logged',
  ],
  [
    'a decision that nobody made',
    (sql, { site, ids, moderator }) => sql`
      insert into decisions (site_id, id, comment_id, revision, verb, from_status, to_status, moderator_id)
      values (${site.id}, gen_random_uuid(), ${ids.waiting}, 1, 'hold', 'pending', 'pending', ${moderator.id})`,
    'decisions that the log does not have',
  ],
]

test.each(differences)('what the log does not say is found out: %s', async (_, work, fault) => {
  const scene = await decided()
  await tamper((sql) => work(sql, scene))
  const found = await findingOf(scene.site.slug)
  expect(found.fault).toBe(null)
  expect(found.differences).toEqual([
    { fault: expect.stringContaining(fault), count: 1, ids: [expect.any(String)] },
  ])
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
