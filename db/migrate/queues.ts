import { createRequire } from 'node:module'
import PgBoss from 'pg-boss'
import type { Sql } from 'postgres'
import { queues } from '@/lib/jobs/queues'

const SCHEMA = 'pgboss'
const { schema: wanted }: { schema: number } = createRequire(import.meta.url)('pg-boss/version.json')

/** pg-boss's own tables and one queue for each kind of job: the app's role could not make them. */
export async function makeQueues(sql: Sql) {
  const [{ installed }] = await sql<[{ installed: boolean }]>`
    select to_regclass(${`${SCHEMA}.version`}) is not null as installed`
  if (installed) await upgrade(sql)
  else await sql.unsafe(PgBoss.getConstructionPlans(SCHEMA))

  for (const name of [...queues, '__pgboss__send-it']) {
    await sql`select pgboss.create_queue(${name}, '{"policy":"standard"}')`
  }
}

async function upgrade(sql: Sql) {
  const [{ version }] = await sql<[{ version: number }]>`select version from pgboss.version`
  if (version < wanted) await sql.unsafe(PgBoss.getMigrationPlans(SCHEMA, String(version)))
}
