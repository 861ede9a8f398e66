import { Readable } from 'node:stream'
import type postgres from 'postgres'
import { copyIn } from '@/db/backup/copy-in'
import { say } from '../machine/say'

type Value = string | number | boolean | Date | null
type Table = { name: string; columns: string[]; count: number; rows: Iterable<Value[]> }

const rowsPerBlock = 2_000

/** Fills a table, with progress. Without foreign keys being looked at: who seeds is right about them. */
export async function copy(sql: postgres.Sql, table: Table) {
  const statement = `copy ${table.name} (${table.columns.join(', ')}) from stdin`
  await sql.begin(async (tx) => {
    await tx`set local session_replication_role = replica`
    await copyIn(tx, statement, Readable.from(blocksOf(table)))
  })
}

function* blocksOf({ name, count, rows }: Table): Generator<Buffer> {
  let lines: string[] = []
  let written = 0
  for (const row of rows) {
    lines.push(`${row.map(asText).join('\t')}\n`)
    written += 1
    if (lines.length === rowsPerBlock) {
      yield Buffer.from(lines.join(''))
      lines = []
    }
    if (count > 50_000 && written % 100_000 === 0) say(`${name}: ${written} of ${count}`)
  }
  yield Buffer.from(lines.join(''))
}

function asText(value: Value): string {
  if (value === null) return '\\N'
  if (value instanceof Date) return value.toISOString()
  return String(value).replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\t', '\\t')
}
