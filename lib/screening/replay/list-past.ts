import type { ReservedSql } from 'postgres'

/** A comment of the past; `at` in milliseconds since 1970. */
export type Past = {
  id: string
  authorId: string
  threadId: string
  status: string
  revision: number
  at: number
  html: string
}

/** The part of the past that is looked at, by ids: they rise with time. */
export type Window = { from: string; to: string; total: number }

// nobody needs more to judge a rule, and everybody would wait longer
const most = 100_000
const perBatch = 250

/** The comments of the last days, the newest where they are too many. null: none. */
export async function findWindow(sql: ReservedSql, siteId: string, days: number): Promise<Window | null> {
  const since = firstIdAt(Date.now() - days * 24 * 60 * 60 * 1000)
  const [window] = await sql<Window[]>`
    select (array_agg(id order by id))[1] as from, (array_agg(id order by id desc))[1] as to, count(*)::int as total
    from (
      select id from comments where site_id = ${siteId} and id >= ${since} and status <> 'deleted'
      order by id desc limit ${most}
    ) newest`
  return window?.total ? window : null
}

/** In order of time; the next ones are fetched while these are looked at. */
export async function* listPast(sql: ReservedSql, siteId: string, { from, to }: Window) {
  let coming = listBatch(sql, siteId, { from, to, isFirst: true })
  for (;;) {
    const batch = await coming
    const last = batch.at(-1)
    if (!last) return
    const isEnd = batch.length < perBatch
    coming = isEnd ? Promise.resolve([]) : listBatch(sql, siteId, { from: last.id, to, isFirst: false })
    // whoever stops listening does not wait for it either
    coming.catch(() => {})
    yield batch
  }
}

type Bounds = { from: string; to: string; isFirst: boolean }

const listBatch = async (sql: ReservedSql, siteId: string, { from, to, isFirst }: Bounds): Promise<Past[]> =>
  sql<Past[]>`
    select c.id, c.author_id as "authorId", c.thread_id as "threadId", c.status, c.revision,
      extract(epoch from c.created_at)::float8 * 1000 as at, coalesce(r.open_html, r.html) as html
    from comments c
    join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
    where c.site_id = ${siteId} and c.id <= ${to} and c.status <> 'deleted'
      and ${isFirst ? sql`c.id >= ${from}` : sql`c.id > ${from}`}
    order by c.id limit ${perBatch}`

/** The smallest UUIDv7 of that moment (RFC 9562, section 5.7). */
function firstIdAt(milliseconds: number): string {
  const hex = Math.max(0, Math.floor(milliseconds)).toString(16).padStart(12, '0')
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`
}
