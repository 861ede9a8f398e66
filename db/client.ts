import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { perProcess } from '@/lib/per-process'
import { connectionOptions } from './connection-options'

const pools = perProcess('pools', () => connect(env.databaseUrl))

/** Built queries and transactions. */
export const db = pools.db
/** The same connections, for statements written by hand; they give times as PostgreSQL writes them. */
export const writer = pools.writer
/** LISTEN, COPY and the hottest reads: drizzle changes how its own client parses dates, so they have this one. */
export const raw = pools.raw
/** One connection of its own for the log of changes: readers and writers must not keep it waiting. */
export const tail = pools.tail
export const closePools = pools.close

export type Sql = typeof pools.raw
export type Db = PostgresJsDatabase
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** Of each pool a process has so many: with more processes fewer, so that a machine stays below 70 or so. */
function share(most: number) {
  return Math.max(2, Math.round(most * Math.min(1, 2 / env.workers)))
}

function connect(url: string) {
  const client = postgres(url, { ...connectionOptions(), max: share(16) })
  const raw = postgres(url, { ...connectionOptions(), max: share(8) })
  const tail = postgres(url, { ...connectionOptions(), max: 1, idle_timeout: 0 })
  const close = async () => {
    await Promise.all([client, raw, tail].map((pool) => pool.end({ timeout: 5 })))
  }
  return { db: drizzle(client), writer: client, raw, tail, close }
}
