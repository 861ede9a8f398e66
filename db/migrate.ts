import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { grantTo } from '@/db/migrate/grants'
import { makeQueues } from '@/db/migrate/queues'
import { SettingsError } from '@/lib/settings'

/** The same folder seen from here and from the bundle in `dist/`. */
export const MIGRATIONS = join(import.meta.dirname, '../db/migrations')

const LOCK = 0x70696b6972
const OLDEST = 15

/** Brings schema, job queues and rights up to date; one process at a time. Says what the operator should know. */
export async function migrate(migrationUrl: string, appRole: string): Promise<string[]> {
  const sql = postgres(migrationUrl, {
    max: 1,
    max_lifetime: null,
    connect_timeout: 4,
    onnotice: () => {},
    connection: { application_name: 'pikir-migration', lock_timeout: 60_000 },
  })
  try {
    await refuseOld(sql)
    await sql`select pg_advisory_lock(${LOCK}::bigint)`
    // whoever reads a table for long must not make all others queue behind a change to it
    await sql`set lock_timeout = '2s'`
    await applyMigrations(drizzle(sql), { migrationsFolder: MIGRATIONS })
    await makeQueues(sql)
    return await grantTo(sql, appRole)
  } finally {
    await sql.end()
  }
}

async function refuseOld(sql: postgres.Sql) {
  const { number, version } = await readVersion(sql)
  if (number < OLDEST * 10_000) {
    throw new SettingsError(`DATABASE_URL leads to PostgreSQL ${version}: wanted ${OLDEST} or later`)
  }
}

async function readVersion(sql: postgres.Sql) {
  try {
    const [found] = await sql<[{ number: number; version: string }]>`
      select current_setting('server_version_num')::int as number, current_setting('server_version') as version`
    return found
  } catch (error) {
    throw new SettingsError(`the database cannot be used: ${error instanceof Error ? error.message : error}`)
  }
}
