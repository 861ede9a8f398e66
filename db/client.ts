import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { perProcess } from '@/lib/per-process'

const pools = perProcess('pools', () => connect(env.databaseUrl))

/** Built queries and transactions. */
export const db = pools.db
/** LISTEN, COPY and the hottest reads: drizzle changes how its own client parses dates, so they have this one. */
export const raw = pools.raw
/** One connection of its own for the log of changes: readers and writers must not keep it waiting. */
export const tail = pools.tail
export const closePools = pools.close

export type Sql = typeof pools.raw
export type Db = PostgresJsDatabase
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** No query may hang: seconds to connect, milliseconds for a statement, a lock, an idle transaction. */
function connect(url: string) {
  const options = {
    connect_timeout: 3,
    // seconds between tries; the stock one grows to 20, and queries wait it out
    backoff: () => 0.2,
    idle_timeout: 60,
    max_lifetime: 3600,
    onnotice: () => {},
    connection: {
      application_name: 'pikir',
      statement_timeout: 4_000,
      lock_timeout: 3_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  }
  const client = postgres(url, { ...options, max: 16 })
  const raw = postgres(url, { ...options, max: 8 })
  const tail = postgres(url, { ...options, max: 1, idle_timeout: 0 })
  const close = async () => {
    await Promise.all([client, raw, tail].map((pool) => pool.end({ timeout: 5 })))
  }
  return { db: drizzle(client), raw, tail, close }
}
