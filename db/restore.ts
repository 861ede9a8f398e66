import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import postgres, { type TransactionSql } from 'postgres'
import type { z } from 'zod'
import type { Summary } from '@/db/backup'
import { copyIn } from '@/db/backup/copy-in'
import { closing, countRows, end, FORMAT, head, opening, sequences } from '@/db/backup/format'
import { type Lines, readLines } from '@/db/backup/read-lines'
import { JOBS, levelOf, listTables, type Table } from '@/db/backup/tables'
import { SettingsError } from '@/lib/settings'

/** Fills an empty database of the same migration from a backup: completely, or not at all. */
export async function restore(migrationUrl: string, file: string): Promise<Summary> {
  const sql = postgres(migrationUrl, { max: 1, max_lifetime: null, connect_timeout: 4, onnotice: () => {} })
  const zipped = createReadStream(file)
  const unzipped = zipped.pipe(createGunzip())
  zipped.on('error', (error) => unzipped.destroy(error))
  // whoever reads it is told; before anybody does, an error without a listener would end the process
  unzipped.on('error', () => {})
  try {
    return await sql.begin((tx) => read(tx, unzipped))
  } catch (error) {
    throw new SettingsError(`${file} was not restored: ${error instanceof Error ? error.message : error}`)
  } finally {
    unzipped.destroy()
    await sql.end({ timeout: 5 })
  }
}

async function read(tx: TransactionSql, unzipped: Readable): Promise<Summary> {
  const all = createHash('sha256')
  const lines = readLines(unzipped, (bytes) => all.update(bytes))
  const { level, pikirBackup, tables: names } = parse(head, await lines.line())
  if (pikirBackup !== FORMAT)
    throw new Error(`its format is ${pikirBackup}, and this version reads ${FORMAT}`)
  if (level !== (await levelOf(tx)))
    throw new Error('it was made at another migration than this database has')

  const tables = await listTables(tx)
  await lockEmpty(tx, tables)
  const summary = { tables: 0, rows: 0 }
  for (const name of names) {
    const table = tables.find((each) => each.name === name)
    if (!table) throw new Error(`this database has no table ${name}`)
    summary.rows += await readTable(tx, lines, table)
    summary.tables++
  }
  const found = parse(sequences, await lines.line()).sequences
  const sum = all.digest('hex')
  if (parse(end, await lines.lastLine()).sha256 !== sum || !(await lines.isOver())) throw changed()
  // last, because a rollback would not bring them back
  for (const { name, value, used } of found) {
    await tx`select setval(${name}::regclass, ${value}::bigint, ${used})`
  }
  return summary
}

async function lockEmpty(tx: TransactionSql, tables: Table[]) {
  await tx`set local lock_timeout = '4s'`
  for (const { name } of tables) {
    await tx.unsafe(`lock table ${name} in share row exclusive mode`)
    const [row] = name === JOBS ? [] : await tx.unsafe(`select from ${name} limit 1`)
    if (row) throw new Error(`the database is not empty: there are rows in ${name}`)
  }
}

async function readTable(tx: TransactionSql, lines: Lines, { name, columns }: Table) {
  const { table, columns: given } = parse(opening, await lines.line())
  if (table !== name || given.join() !== columns.join())
    throw new Error(`its ${table} does not fit ${name} here`)

  const hash = createHash('sha256')
  let rows = 0
  async function* counted() {
    for await (const block of lines.rows()) {
      hash.update(block)
      rows += countRows(block)
      yield block
    }
  }
  await copyIn(tx, `copy ${name} (${columns}) from stdin`, counted())
  const sum = parse(closing, await lines.line())
  if (sum.rows !== rows || sum.sha256 !== hash.digest('hex')) throw changed()
  return rows
}

function parse<T>(shape: z.ZodType<T>, line: Buffer): T {
  try {
    return shape.parse(JSON.parse(line.toString()))
  } catch {
    throw new Error('it is not a backup of Pikir, or was changed after it was made')
  }
}

const changed = () => new Error('it was changed after it was made: the sums do not agree')
