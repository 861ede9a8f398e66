import { type SQL, sql } from 'drizzle-orm'
import { type Db, raw, type Tx } from '@/db/client'

/** Runs pg-boss's SQL through drizzle, so that it can be part of the caller's transaction. */
export async function execute(tx: Tx | Db, text: string, values: unknown[] = []) {
  const parts = text.split(/\$(\d+)/)
  const query = parts.map((part, index) => (index % 2 ? parameter(values[Number(part) - 1]) : sql.raw(part)))
  return { rows: [...(await tx.execute(sql.join(query)))] }
}

/** pg-boss's upkeep: several statements with a transaction of their own, so they need a connection of their own. */
export async function executeTogether(text: string) {
  const connection = await raw.reserve()
  try {
    await connection.unsafe(text)
    return { rows: [] }
  } finally {
    connection.release()
  }
}

const parameter = (value: unknown): SQL => sql`${sql.param(forDriver(value))}`

function forDriver(value: unknown) {
  if (value === undefined || value === null) return null
  if (value instanceof Date) return value.toISOString()
  return typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : value
}
