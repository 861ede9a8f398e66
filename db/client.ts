import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'
import { env } from '@/lib/env'

// server.ts and Next's pages are bundled apart: the pools they share sit on globalThis
type Pools = { db: PostgresJsDatabase; raw: postgres.Sql; close: () => Promise<void> }
const shared = globalThis as typeof globalThis & { pikirPools?: Pools }
const pools = (shared.pikirPools ??= connect(env.databaseUrl))

/** For everything but LISTEN and COPY. */
export const db = pools.db
/** drizzle changes how its own client parses dates: LISTEN and COPY have this one. */
export const raw = pools.raw
export const closePools = pools.close

export type Db = PostgresJsDatabase
export type Tx = Parameters<Parameters<Db['transaction']>[0]>[0]

/** No query may hang: seconds to connect, milliseconds for a statement, a lock, an idle transaction. */
function connect(url: string): Pools {
  const options = {
    connect_timeout: 3,
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
  const raw = postgres(url, { ...options, max: 2 })
  const close = async () => {
    await Promise.all([client.end({ timeout: 5 }), raw.end({ timeout: 5 })])
    delete shared.pikirPools
  }
  return { db: drizzle(client), raw, close }
}
