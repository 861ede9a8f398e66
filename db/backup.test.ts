import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { backUp } from '@/db/backup'
import { restore } from '@/db/restore'
import { seed } from '@/db/seed'
import { inDatabase, makeDatabase } from '@/db/testing/make-database'
import { makeTemporaryFolder } from '@/db/testing/temporary-folder'

const cluster = inject('cluster')
const { folder, remove } = makeTemporaryFolder('backup')
const file = join(folder, 'demo.backup')
let source: string

beforeAll(async () => {
  source = await makeCopy()
  await seed(source, ['https://news.example'])
  await ask(source, async (sql) => {
    await sql`update comments set status = status`
    await sql`update sites set name = ${'tab\t newline\n backslash \\. \\N ә 🙂'}`
    await sql`insert into pgboss.job (name, data) select 'mail', '{"to": "a@b.example"}' from generate_series(1, 300)`
    await sql`insert into pgboss.job (name, state) values ('mail', 'completed')`
    await sql`select setval('comment_order', 424242)`
  })
  await backUp(source, file)
})

afterAll(remove)

const makeCopy = async () => inDatabase(cluster.migrationUrl, await makeDatabase(cluster.superuserUrl))

async function ask<T>(url: string, question: (sql: postgres.Sql) => Promise<T>): Promise<T> {
  const sql = postgres(url, { max: 1 })
  try {
    return await question(sql)
  } finally {
    await sql.end()
  }
}

/** Every table with all its rows, as text. */
const contents = (url: string) =>
  ask(url, async (sql) => {
    const names = await sql<{ name: string }[]>`
      select schemaname || '.' || quote_ident(tablename) as name from pg_tables
      where schemaname in ('public', 'drizzle') order by 1`
    const tables: Record<string, unknown> = {}
    for (const { name } of names)
      tables[name] = await sql.unsafe(`select t::text as row from ${name} t order by 1`)
    tables.jobs = await sql`select j::text as row from pgboss.job j where state = 'created' order by 1`
    tables.order = await sql`select last_value, is_called from comment_order`
    return tables
  })

test('a backup brings every row of every table back into an empty database', async () => {
  const target = await makeCopy()
  const summary = await restore(target, file)
  const before = await contents(source)
  expect(await contents(target)).toEqual(before)
  expect(summary.rows).toBeGreaterThan(300)
  expect(before['public.comments']).not.toEqual([])
  expect(before.jobs).toHaveLength(300)
})

test('it is the state of one moment, for the eyes of the owner, and nothing half-written stays behind', async () => {
  expect(statSync(file).mode & 0o777).toBe(0o600)
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([])
  const nowhere = join(folder, 'missing', 'x.backup')
  await expect(backUp(source, nowhere)).rejects.toThrow('ENOENT')
  expect(existsSync(nowhere)).toBe(false)
})

test('a database that holds something is left as it is', async () => {
  const before = await contents(source)
  await expect(restore(source, file)).rejects.toThrow('not empty')
  expect(await contents(source)).toEqual(before)
})

const text = () => gunzipSync(readFileSync(file)).toString()
const spoiled: [string, () => Buffer, RegExp][] = [
  ['cut in the middle', () => readFileSync(file).subarray(0, 5000), /unexpected end of file|ends too early/],
  ['cut between two tables', () => gzipSync(text().split('{"table":"decisions"')[0] ?? ''), /ends too early/],
  ['without its last line', () => gzipSync(text().replace(/.*"complete".*\n/, '')), /ends too early/],
  ['with a word changed', () => gzipSync(text().replace('Асель', 'Осель')), /sums do not agree/],
  ['with a number changed', () => gzipSync(text().replace('424242', '424243')), /sums do not agree/],
  ['with something added', () => gzipSync(`${text()}more\n`), /sums do not agree/],
  ['of a later format', () => gzipSync(text().replace('"pikirBackup":1', '"pikirBackup":2')), /format is 2/],
  ['of another migration', () => gzipSync(text().replace(/"level":"./, '"level":"z')), /another migration/],
  ['that is something else', () => gzipSync('hello\n'), /not a backup of Pikir/],
  ['that is not even zipped', () => Buffer.from('hello\n'), /incorrect header/],
]
test.each(spoiled)('a backup %s is refused, and leaves nothing behind', async (_, spoil, message) => {
  const target = await makeCopy()
  const copy = join(folder, `${crypto.randomUUID()}.backup`)
  writeFileSync(copy, spoil())
  const before = await contents(target)
  await expect(restore(target, copy)).rejects.toThrow(message)
  expect(await contents(target)).toEqual(before)
})

test('a row more than the sums say is noticed', async () => {
  const doubled = text().replace(/(\{"table":"sites".*\n)(.*\n)/, '$1$2$2')
  const copy = join(folder, 'doubled.backup')
  writeFileSync(copy, gzipSync(doubled))
  await expect(restore(await makeCopy(), copy)).rejects.toThrow(/refuses its rows|sums do not agree/)
})
