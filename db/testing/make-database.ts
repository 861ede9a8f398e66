import postgres from 'postgres'

/** A fresh copy of the migrated database, or with `empty` one without any tables. */
export async function makeDatabase(superuserUrl: string, { empty = false } = {}): Promise<string> {
  const sql = postgres(superuserUrl, { max: 1, onnotice: () => {} })
  const name = `test_${crypto.randomUUID().replaceAll('-', '')}`
  try {
    await sql`create database ${sql(name)} template ${sql(empty ? 'template0' : 'pikir')} owner pikir_owner`
    return name
  } finally {
    await sql.end()
  }
}

/** The same role and server, another database. */
export function inDatabase(url: string, name: string) {
  return Object.assign(new URL(url), { pathname: `/${name}` }).href
}
