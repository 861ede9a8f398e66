import { join } from 'node:path'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { grantTo } from '@/db/migrate/grants'
import { makeQueues } from '@/db/migrate/queues'
import { unfit } from '@/db/migrate/server-version.mjs'
import { SettingsError } from '@/lib/settings'

/** The same folder seen from here and from the bundle in `dist/`. */
export const MIGRATIONS = join(import.meta.dirname, '../db/migrations')

const LOCK = 0x70696b6972

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
    const fault = await unfit(sql)
    if (fault) throw new SettingsError(`the database ${fault}`)
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
