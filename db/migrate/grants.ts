import type { Sql, TransactionSql } from 'postgres'
import { SettingsError } from '@/lib/settings'

const APPEND_ONLY = ['decisions', 'audit_log']

/** What the app may do: read and write, but never rewrite what was decided. Returns warnings. */
export async function grantTo(sql: Sql, appRole: string): Promise<string[]> {
  const [{ owner }] = await sql<[{ owner: string }]>`select current_user as owner`
  if (owner === appRole) {
    return [
      `${owner} both owns the database and serves readers: set DATABASE_MIGRATION_URL to a role of its own`,
    ]
  }
  const [app] = await sql<{ all: boolean }[]>`
    select rolsuper or pg_has_role(rolname, current_user, 'member') as all from pg_roles where rolname = ${appRole}`
  if (!app) throw new SettingsError(`DATABASE_URL names the role ${appRole}, which this server does not know`)

  await sql.begin((tx) => grant(tx, appRole))
  return app.all ? [`${appRole} may do all that ${owner} may: the log of decisions is not safe from it`] : []
}

async function grant(tx: TransactionSql, appRole: string) {
  const app = tx(appRole)
  for (const schema of ['public', 'pgboss']) {
    const within = tx(schema)
    await tx`grant usage on schema ${within} to ${app}`
    await tx`grant select, insert, update, delete on all tables in schema ${within} to ${app}`
    await tx`grant usage, select on all sequences in schema ${within} to ${app}`
    await tx`grant execute on all functions in schema ${within} to ${app}`
    await tx`alter default privileges in schema ${within} grant select, insert, update, delete on tables to ${app}`
    await tx`alter default privileges in schema ${within} grant usage, select on sequences to ${app}`
    await tx`alter default privileges in schema ${within} grant execute on functions to ${app}`
  }
  await tx`grant usage on schema drizzle to ${app}`
  await tx`grant select on all tables in schema drizzle to ${app}`
  const kept = await tx<{ name: string }[]>`
    select tablename as name from pg_tables where schemaname = 'public' and tablename = any(${APPEND_ONLY})`
  for (const { name } of kept) await tx`revoke update, delete, truncate on ${tx(name)} from ${app}`
}
