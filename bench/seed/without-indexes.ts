import type postgres from 'postgres'

/** Indexes are made anew in the end: row by row they cost more than all else. Keys stay. */
export async function withoutIndexes(sql: postgres.Sql, tables: string[], work: () => Promise<unknown>) {
  const indexes = await sql<{ name: string; definition: string }[]>`
    select i.indexrelid::regclass::text as name, pg_get_indexdef(i.indexrelid) as definition
    from pg_index i join unnest(${tables}::text[]) as t(name) on i.indrelid = t.name::regclass
    where not exists (select from pg_constraint c where c.conindid = i.indexrelid)`
  for (const { name } of indexes) await sql.unsafe(`drop index ${name}`)
  await work()
  await sql.begin(async (tx) => {
    await tx`set local maintenance_work_mem = '512MB'`
    for (const { definition } of indexes) await tx.unsafe(definition)
  })
}
