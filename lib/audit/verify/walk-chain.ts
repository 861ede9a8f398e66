import type { TransactionSql } from 'postgres'
import { beginning, type Head, type Link, macOf } from '../chain'

/** Where a chain is broken, in words for whoever runs the newsroom's server. */
export type Break = { number: number; fault: string }

/** How a chain was read, up to its first fault. `heads` are the macs at the numbers that were asked for. */
export type Walk = { entries: number; end: Head; fault: Break | null; heads: Map<number, string> }

type Row = Omit<Link, 'siteId'> & { mac: string }
type Asked = { siteId: string; keys: string[]; marks: Set<number> }

const perFetch = 2_000

/**
 * Computes every mac anew. `keys`: the key, and the one before it where it was changed; what the older one made is
 * believed only up to the first entry of the newer one. `marks`: at which numbers the macs are wanted.
 */
export async function walkChain(sql: TransactionSql, { siteId, keys, marks }: Asked): Promise<Walk> {
  const walk: Walk = { entries: 0, end: { number: 0, mac: beginning }, fault: null, heads: new Map() }
  let trusted = keys
  for await (const rows of entriesOf(sql, siteId).cursor(perFetch)) {
    for (const row of rows) {
      const key = trusted.find((one) => macOf(one, { ...row, siteId }, walk.end.mac) === row.mac)
      walk.fault = faultIn(row, walk.end, key !== undefined)
      if (walk.fault) return walk
      if (key === keys[0]) trusted = keys.slice(0, 1)
      walk.end = { number: row.number, mac: row.mac }
      walk.entries += 1
      if (marks.has(row.number)) walk.heads.set(row.number, row.mac)
    }
  }
  return walk
}

function faultIn({ number }: Row, { number: last }: Head, isWhole: boolean): Break | null {
  if (number > last + 1) return { number: last + 1, fault: 'is missing' }
  if (isWhole) return null
  return { number, fault: 'was changed, put in or moved, or was made with another AUDIT_KEY' }
}

// whoever changed a time by less than the millisecond that is signed changed it, too
const entriesOf = (sql: TransactionSql, siteId: string) => sql<Row[]>`
  select number::float8 as number,
    regexp_replace(to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'), '000$', '') || 'Z' as at,
    actor_id as "actorId", action, subject, subject_id as "subjectId", before, after, mac
  from audit_log where site_id = ${siteId} order by number`
