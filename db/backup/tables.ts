import type { TransactionSql } from 'postgres'

/** What a backup holds: everything in `public`, and the jobs that nobody has done yet. */
export const JOBS = 'pgboss.job'
export const OPEN_JOBS = `state < 'completed'`

export type Table = { name: string; columns: string[] }

/** The tables in an order in which each row finds what it points to. */
export async function listTables(sql: TransactionSql): Promise<Table[]> {
  const tables = await sql<(Table & { after: string[] })[]>`
    select case nspname when 'public' then quote_ident(relname) else nspname || '.' || relname end as name,
      (select array_agg(quote_ident(attname) order by attnum) from pg_attribute
        where attrelid = t.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
      array(select distinct quote_ident(target.relname) from pg_constraint c
        join pg_class target on target.oid = confrelid
        where conrelid = t.oid and contype = 'f' and confrelid <> t.oid and nspname = 'public') as after
    from pg_class t join pg_namespace n on n.oid = relnamespace
    where (nspname = 'public' and relkind in ('r', 'p') and not relispartition)
      or (nspname || '.' || relname = ${JOBS})
    order by nspname = 'public' desc, relname`
  return inOrder(tables)
}

function inOrder(tables: (Table & { after: string[] })[]): Table[] {
  const ordered: Table[] = []
  const waiting = [...tables]
  while (waiting.length) {
    const next = waiting.findIndex(({ after }) =>
      after.every((name) => ordered.some((done) => done.name === name)),
    )
    if (next < 0) throw new Error(`tables point at each other: ${waiting.map(({ name }) => name).join(', ')}`)
    ordered.push(...waiting.splice(next, 1).map(({ name, columns }) => ({ name, columns })))
  }
  return ordered
}

export type Sequence = { name: string; value: string; used: boolean }

export async function listSequences(sql: TransactionSql): Promise<Sequence[]> {
  const names = await sql<{ name: string }[]>`
    select quote_ident(sequencename) as name from pg_sequences where schemaname = 'public' order by 1`
  const sequences: Sequence[] = []
  for (const { name } of names) {
    const [state] = await sql.unsafe<[{ value: string; used: boolean }]>(
      `select last_value::text as value, is_called as used from ${name}`,
    )
    sequences.push({ name, ...state })
  }
  return sequences
}

/** The migration that the database has reached. */
export async function levelOf(sql: TransactionSql): Promise<string> {
  const [state] = await sql`select to_regclass('drizzle.__drizzle_migrations') is not null as migrated`
  if (!state?.migrated) throw new Error('the database was never migrated')
  const [last] = await sql<{ hash: string }[]>`
    select hash from drizzle.__drizzle_migrations order by created_at desc limit 1`
  return last?.hash ?? ''
}
