import postgres from 'postgres'
import type { Secrets } from './secrets'

/** The database, its owner who migrates it, and the app, which may do less. Repeatable. */
export async function makeRoles(superuserUrl: string, secrets: Secrets) {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  try {
    // two processes may come here at once, and a database cannot be made inside a transaction
    await sql`select pg_advisory_lock(${0x70696b6972}::bigint)`
    await makeRole(sql, 'pikir_owner', secrets.owner)
    await makeRole(sql, 'pikir_app', secrets.app)
    const [database] = await sql`select from pg_database where datname = 'pikir'`
    if (!database) await sql`create database pikir owner pikir_owner`
    await sql`revoke all on database pikir from public`
    await sql`grant connect on database pikir to pikir_app`
  } finally {
    await sql.end()
  }
}

async function makeRole(sql: postgres.Sql, name: string, password: string) {
  const [role] = await sql`select from pg_roles where rolname = ${name}`
  // the password is base64url, made here: nothing in it needs quoting
  if (!role) await sql.unsafe(`create role ${name} login password '${password}'`)
}
