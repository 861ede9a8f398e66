import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { references } from './references'

type Column = { table: string; column: string }

const named = ({ table, column }: Column) => `${table}.${column}`
const of = (list: readonly (readonly [string, string])[]) =>
  list.map(([table, column]) => `${table}.${column}`)
const decided = Object.values(references).flatMap(of)

// a person's column in a foreign key to members is the one beside the site
const listForeignKeys = () => raw<(Column & { to: string; name: string })[]>`
  select c.conrelid::regclass::text as table, a.attname as column, c.confrelid::regclass::text as to, c.conname as name
  from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'site_id'
  where c.contype = 'f' and c.confrelid in ('members'::regclass, 'users'::regclass)`

const listNamed = () => raw<Column[]>`
  select table_name as table, column_name as column from information_schema.columns
  where table_schema = 'public' and data_type = 'uuid'
    and column_name ~ '(user|member|author|moderator|reporter|actor|reader)_id$|_by$'`

test('of every column that names a person merging has decided what becomes of it', async () => {
  const found = [...(await listForeignKeys()), ...(await listNamed())].map(named)
  // a site that vouches is no person
  const people = [...new Set(found)].filter((one) => one !== 'sessions.vouched_by').sort()
  expect(people).toEqual([...decided].sort())
  expect(decided).toHaveLength(new Set(decided).size)
})

test('what ends with the other account ends by itself, and what only staff do holds on to it', async () => {
  const rows = await raw<(Column & { rule: string })[]>`
    select c.conrelid::regclass::text as table, a.attname as column, c.confdeltype as rule
    from pg_constraint c
    join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) and a.attname <> 'site_id'
    where c.contype = 'f' and c.confrelid in ('members'::regclass, 'users'::regclass)`
  const ruled = (rule: string) => rows.filter((row) => row.rule === rule).map(named)
  expect(ruled('a')).toEqual(expect.arrayContaining(of(references.staff)))
  const throughSessions = ['connect_codes.user_id', 'embed_sessions.user_id']
  const ends = of(references.ends).filter((one) => !throughSessions.includes(one))
  expect(ruled('c')).toEqual(expect.arrayContaining(ends))
})

test('whoever writes for somebody who is gone is told so by the name of the foreign key', async () => {
  const keys = await listForeignKeys()
  const { findGone } = await import('@/db/gone')
  for (const { name } of keys) {
    const error = Object.assign(new Error('no such row'), {
      code: '23503',
      constraint_name: name,
      detail: 'x',
    })
    expect([name, findGone(error)]).toEqual([name, 'x'])
  }
})
