import postgres from 'postgres'
import { expect, inject, test } from 'vitest'
import { migrate } from '@/db/migrate'
import { inDatabase, makeDatabase } from '@/db/testing/make-database'
import { queues } from '@/lib/jobs/queues'

const cluster = inject('cluster')
const urls = async (empty: boolean) => {
  const name = await makeDatabase(cluster.superuserUrl, { empty })
  return { app: inDatabase(cluster.databaseUrl, name), owner: inDatabase(cluster.migrationUrl, name) }
}

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 })
  try {
    return await question(sql)
  } finally {
    await sql.end()
  }
}

test('four processes may migrate an empty database at once', async () => {
  const { owner, app } = await urls(true)
  const warnings = await Promise.all([1, 2, 3, 4].map(() => migrate(owner, 'pikir_app')))
  expect(warnings).toEqual([[], [], [], []])
  const names = await ask(app, (sql) => sql<{ name: string }[]>`select name from pgboss.queue`)
  expect(names.map(({ name }) => name)).toEqual(expect.arrayContaining([...queues]))
})

test('the app reads and writes comments but cannot rewrite decisions, nor the list of migrations', async () => {
  const { app } = await urls(false)
  await ask(app, (sql) => sql`delete from comments`)
  const refused = [
    'delete from decisions',
    'truncate decisions',
    `update decisions set note = ''`,
    'delete from drizzle.__drizzle_migrations',
    'drop table comments',
    'alter table decisions disable trigger all',
    'create table own ()',
  ]
  for (const statement of refused) {
    await expect(
      ask(app, (sql) => sql.unsafe(statement)),
      statement,
    ).rejects.toThrow(/permission denied|must be owner/)
  }
})

test('one role for everything is possible, and said', async () => {
  const { owner } = await urls(true)
  expect(await migrate(owner, 'pikir_owner')).toEqual([expect.stringContaining('DATABASE_MIGRATION_URL')])
})

test('a role that the server does not know and a password that is wrong are said in one line', async () => {
  const { owner } = await urls(true)
  await expect(migrate(owner, 'nobody_knows')).rejects.toThrow('nobody_knows')
  const wrong = Object.assign(new URL(owner), { password: 'wrong' }).href
  await expect(migrate(wrong, 'pikir_app')).rejects.toThrow('password authentication failed')
})
