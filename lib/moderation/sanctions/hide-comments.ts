import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import type { NewSanction } from '@/lib/contract/readers'
import { rootOf } from '@/lib/threads/rules'
import { rule } from '../decide'
import type { Subject } from './queries'

type Hiding = Subject & Pick<NewSanction, 'hide' | 'reason'>

/** Hides what a reader wrote, all of it or that of the last day: one decision for each. Returns how many. */
export async function hideComments(tx: Tx, moderator: { userId: string }, hiding: Hiding): Promise<number> {
  if (hiding.hide === 'none') return 0
  const own = await lockOwn(tx, hiding)
  await lockAround(tx, own)
  for (const { id, threadId, path, status, revision, shown } of own) {
    await rule(tx, moderator, {
      siteId: hiding.siteId,
      ...{ commentId: id, threadId, path, revision, verb: 'hide', reason: hiding.reason },
      ...{ from: status, to: 'hidden', shown, shows: shown, undoes: null },
    })
  }
  return own.length
}

type Own = {
  siteId: string
  id: string
  threadId: string
  path: string
  status: Status
  revision: number
  shown: number | null
}

// everybody locks a reply, its root, its thread, in that order, so replies come first here, too
async function lockOwn(tx: Tx, { siteId, userId, hide }: Hiding) {
  const rows = await tx.execute<Own>(sql`
    select site_id as "siteId", id, thread_id as "threadId", path, status, revision, published_revision as shown
    from comments
    where site_id = ${siteId} and author_id = ${userId} and status in ('published', 'pending')
      and (${hide === 'all'} or created_at > now() - interval '24 hours')
    order by depth = 0, id for no key update`)
  return [...rows]
}

async function lockAround(tx: Tx, own: Own[]) {
  const [first] = own
  if (!first) return
  const places = JSON.stringify(own.map(({ threadId, path }) => ({ thread: threadId, root: rootOf(path) })))
  const wanted = sql`jsonb_to_recordset(${places}::text::jsonb) as w(thread uuid, root text)`
  await tx.execute(sql`
    select c.id from comments c
    where c.site_id = ${first.siteId} and (c.thread_id, c.path) in (select thread, root collate "C" from ${wanted})
    order by c.id for no key update`)
  await tx.execute(sql`
    select id from threads where site_id = ${first.siteId} and id in (select thread from ${wanted})
    order by id for no key update`)
}
