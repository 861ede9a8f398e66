import type postgres from 'postgres'
import type { Span } from './span'

/** A transaction that reads. */
export type Reading = postgres.TransactionSql
export type Asked = { siteId: string; span: Span; starts: Date[] }

export const within = (sql: Reading, column: string, { from, until }: Span) =>
  sql`${sql(column)} >= ${from} and ${sql(column)} < ${until}`

/** In which step `decided_at` lies, from 0. */
export const stepOf = (sql: Reading, { starts }: Asked) => sql`
  -- selected, or else the times would be read anew for each row
  width_bucket(decided_at, (select ${starts.map((start) => start.toISOString())}::text[]::timestamptz[])) - 1`

/** The first id that a comment written at a moment may have: ids begin with the time at which they were made. */
export function firstIdAt(moment: Date): string {
  const time = moment.getTime().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-0000-0000-000000000000`
}

/** When a comment was written, by its id, in seconds since 1970. */
export const secondsOf = (sql: Reading, id: string) =>
  sql`('x' || left(replace(${sql(id)}::text, '-', ''), 12))::bit(48)::bigint / 1000.0`
