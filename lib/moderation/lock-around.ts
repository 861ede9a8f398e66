import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { rootOf } from '@/lib/threads/rules'

/** The roots and threads of comments that are locked already: everybody locks a reply, its root, its thread, in that order. */
export async function lockAround(tx: Tx, siteId: string, replies: { threadId: string; path: string }[]) {
  if (replies.length === 0) return
  const places = JSON.stringify(
    replies.map(({ threadId, path }) => ({ thread: threadId, root: rootOf(path) })),
  )
  const wanted = sql`jsonb_to_recordset(${places}::text::jsonb) as w(thread uuid, root text)`
  await tx.execute(sql`
    select c.id from comments c
    where c.site_id = ${siteId} and (c.thread_id, c.path) in (select thread, root collate "C" from ${wanted})
    order by c.id for no key update`)
  await tx.execute(sql`
    select id from threads where site_id = ${siteId} and id in (select thread from ${wanted})
    order by id for no key update`)
}
