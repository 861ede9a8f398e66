import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import postgres, { type TransactionSql } from 'postgres'
import { countRows, END_OF_ROWS, FORMAT, line } from '@/db/backup/format'
import { JOBS, levelOf, listSequences, listTables, OPEN_JOBS, type Table } from '@/db/backup/tables'
import { SettingsError } from '@/lib/settings'

export type Summary = { tables: number; rows: number }

/** Writes everything to `file` as it was at one moment; the file appears whole or not at all. */
export async function backUp(migrationUrl: string, file: string): Promise<Summary> {
  const sql = postgres(migrationUrl, { max: 1, max_lifetime: null, connect_timeout: 4, onnotice: () => {} })
  const draft = `${file}.${randomUUID()}.partial`
  try {
    const summary = await sql.begin('isolation level repeatable read read only', (tx) => write(tx, draft))
    await settle(draft, file)
    return summary
  } catch (error) {
    throw new SettingsError(`${file} was not written: ${error instanceof Error ? error.message : error}`)
  } finally {
    await rm(draft, { force: true })
    await sql.end({ timeout: 5 })
  }
}

async function write(tx: TransactionSql, draft: string): Promise<Summary> {
  const summary = { tables: 0, rows: 0 }
  // others' words and addresses are in it: for the owner's eyes
  await pipeline(
    Readable.from(blocks(tx, summary)),
    createGzip(),
    createWriteStream(draft, { mode: 0o600, flags: 'wx' }),
  )
  return summary
}

async function* blocks(tx: TransactionSql, summary: Summary) {
  const hash = createHash('sha256')
  for await (const block of content(tx, summary)) {
    hash.update(block)
    yield block
  }
  yield line({ complete: true, sha256: hash.digest('hex') })
}

async function* content(tx: TransactionSql, summary: Summary): AsyncGenerator<Buffer> {
  const tables = await listTables(tx)
  const level = await levelOf(tx)
  yield line({ pikirBackup: FORMAT, level, madeAt: new Date(), tables: tables.map(({ name }) => name) })
  for (const table of tables) {
    yield line({ table: table.name, columns: table.columns })
    const { rows, sha256 } = yield* rowsOf(tx, table)
    yield END_OF_ROWS
    yield line({ rows, sha256 })
    summary.rows += rows
    summary.tables++
  }
  // after the rows: a sequence is no part of the transaction, and may only be ahead of them
  yield line({ sequences: await listSequences(tx) })
}

async function* rowsOf(tx: TransactionSql, { name, columns }: Table) {
  const hash = createHash('sha256')
  const where = name === JOBS ? ` where ${OPEN_JOBS}` : ''
  let rows = 0
  const stream = await tx.unsafe(`copy (select ${columns} from ${name}${where}) to stdout`).readable()
  for await (const block of stream) {
    hash.update(block)
    rows += countRows(block)
    yield block
  }
  // postgres.js pauses its socket for a slow reader, and forgets to go on when the last block was the one to wait for
  stream._read(0)
  return { rows, sha256: hash.digest('hex') }
}

async function settle(draft: string, file: string) {
  const written = await open(draft, 'r')
  await written.sync()
  await written.close()
  await rename(draft, file)
}
