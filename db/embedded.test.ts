import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { startEmbedded } from '@/db/embedded'
import { makeTemporaryFolder } from '@/db/testing/temporary-folder'

const { folder: dataDir, remove } = makeTemporaryFolder('embedded')

afterAll(remove)

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 })
  try {
    return await question(sql)
  } finally {
    await sql.end()
  }
}

const start = () => startEmbedded({ dataDir })

test('it starts in an empty folder, and what is stored there is there again after a stop', async () => {
  const first = await start()
  await ask(first.migrationUrl, (sql) => sql`create table kept as select 'a comment' as text`)
  await first.stop()
  await expect(ask(first.migrationUrl, (sql) => sql`select 1`)).rejects.toThrow('ECONNREFUSED')

  const second = await start()
  expect(second.databaseUrl).toBe(first.databaseUrl)
  expect(await ask(second.migrationUrl, (sql) => sql`select text from kept`)).toEqual([{ text: 'a comment' }])
})

test('the roles can do what they are for, and the secrets are for our eyes alone', async () => {
  const { databaseUrl, migrationUrl } = await start()
  await expect(ask(databaseUrl, (sql) => sql`create table app_made ()`)).rejects.toThrow('permission denied')
  const [owner] = await ask(
    migrationUrl,
    (sql) => sql`select rolsuper from pg_roles where rolname = current_user`,
  )
  expect(owner).toEqual({ rolsuper: false })
  for (const file of ['secrets.json', 'vapid.json', 'audit-key.json']) {
    expect(statSync(join(dataDir, file)).mode & 0o777).toBe(0o600)
  }
  expect(statSync(dataDir).mode & 0o777).toBe(0o700)
})

test('a server that runs already is used, and left running by those who found it', async () => {
  const found = await startEmbedded({ dataDir })
  await found.stop()
  expect(await ask(found.databaseUrl, (sql) => sql`select 1 as one`)).toEqual([{ one: 1 }])
})

test('a server that was killed starts again with every acknowledged row', async () => {
  const { migrationUrl } = await start()
  await ask(migrationUrl, (sql) => sql`create table acknowledged as select generate_series(1, 1000) as n`)
  process.kill(
    Number(readFileSync(join(dataDir, 'postgres/postmaster.pid'), 'utf8').split('\n')[0]),
    'SIGKILL',
  )

  const again = await start()
  expect(await ask(again.migrationUrl, (sql) => sql`select count(*)::int from acknowledged`)).toEqual([
    { count: 1000 },
  ])
})

test('text is UTF-8, and Kazakh letters know their small forms', async () => {
  const { databaseUrl } = await start()
  const [row] = await ask(
    databaseUrl,
    (sql) => sql`select current_setting('server_encoding') as encoding, lower('ӘҢҒ') as lower`,
  )
  expect(row).toEqual({ encoding: 'UTF8', lower: 'әңғ' })
})
