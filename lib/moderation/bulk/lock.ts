import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import { rootOf } from '@/lib/threads/rules'

export type Locked = {
  id: string
  threadId: string
  path: string
  authorId: string
  status: Status
  revision: number
  publishedRevision: number | null
  reportedAt: string | null
  seenAt: string | null
}

/**
 * Thousands take longer than one, and longer to wait for; until the transaction ends. A plan that a connection keeps from
 * when there were few decisions would walk through all of them for each.
 */
export const takeTime = (tx: Tx) =>
  tx.execute(
    sql`select set_config('statement_timeout', '30s', true), set_config('lock_timeout', '20s', true),
      set_config('plan_cache_mode', 'force_custom_plan', true)`,
  )

/** One bulk decision of a site at a time: two of them would wait for each other's comments. */
export const lockSite = (tx: Tx, siteId: string) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${siteId}, 6))`)

/** Nobody else decides on them until the transaction ends. Replies before roots: who decides on one locks in that order. */
export async function lockAll(tx: Tx, siteId: string, ids: string[]): Promise<Locked[]> {
  const rows = await tx.execute<Locked>(sql`
    select id, thread_id as "threadId", path, author_id as "authorId", status, revision,
      published_revision as "publishedRevision", reported_at as "reportedAt", seen_at as "seenAt"
    from comments where site_id = ${siteId} and id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(ids)}::text::jsonb))
    order by depth desc, id for no key update`)
  return [...rows]
}

/** By how much the published comments of each branch and thread change. */
export async function countAll(
  tx: Tx,
  siteId: string,
  changed: (Pick<Locked, 'threadId' | 'path'> & { by: number })[],
) {
  const [roots, threads] = [new Map<string, number>(), new Map<string, number>()]
  for (const { threadId, path, by } of changed) {
    threads.set(threadId, (threads.get(threadId) ?? 0) + by)
    const root = rootOf(path)
    if (root !== path) roots.set(`${threadId} ${root}`, (roots.get(`${threadId} ${root}`) ?? 0) + by)
  }
  const branches = listed(roots).map(({ key, by }) => {
    const [threadId, path] = key.split(' ')
    return { threadId, path, by }
  })
  await tx.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(branches)}::text::jsonb) as g("threadId" uuid, path text, by int)
    ), locked as (
      select c.id, g.by from comments c join given g on c.thread_id = g."threadId" and c.path = g.path
      where c.site_id = ${siteId} order by c.id for no key update of c
    )
    update comments c set reply_count = reply_count + l.by from locked l
    where c.site_id = ${siteId} and c.id = l.id`)
  await tx.execute(sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(listed(threads))}::text::jsonb) as g(key uuid, by int)
    ), locked as (
      select t.id, g.by from threads t join given g on t.id = g.key
      where t.site_id = ${siteId} order by t.id for no key update of t
    )
    update threads t set comment_count = comment_count + l.by from locked l
    where t.site_id = ${siteId} and t.id = l.id`)
}

const listed = (sums: Map<string, number>) =>
  [...sums].flatMap(([key, by]) => (by === 0 ? [] : [{ key, by }]))
