import type { Sql } from '@/db/client'
import type { Span } from './span'

export type Asked = { siteId: string; span: Span; starts: Date[] }

export const within = (sql: Sql, column: string, { from, until }: Span) =>
  sql`${sql(column)} >= ${from} and ${sql(column)} < ${until}`

/** In which step `decided_at` lies, from 0. */
export const stepOf = (sql: Sql, { starts }: Asked) =>
  sql`width_bucket(decided_at, ${starts.map((start) => start.toISOString())}::text[]::timestamptz[]) - 1`
