import type postgres from 'postgres'
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { seed } from '@/db/seed'
import { env } from '@/lib/env'
import { decided, dropFolder, endTampering, findingOf, makeFolder, tamper } from './testing'

beforeEach(makeFolder)
afterEach(dropFolder)
afterAll(endTampering)

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

test('the demo comes with a log of what was decided in it', async () => {
  await seed(env.databaseUrl, ['http://localhost:3000'])
  const found = await findingOf('demo')
  expect(found).toMatchObject({ fault: null, differences: [] })
  expect(found.entries).toBeGreaterThan(10)
})
