import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Status } from '@/lib/contract/comments'
import type { NewSanction } from '@/lib/contract/readers'
import { lockAround } from '../lock-around'
import { rule } from '../rule'
import type { Subject } from './queries'

type Hiding = Subject & Pick<NewSanction, 'hide' | 'reason'>

/** Hides what a reader wrote, all of it or that of the last day: one decision for each. Returns how many. */
export async function hideComments(tx: Tx, moderator: { userId: string }, hiding: Hiding): Promise<number> {
  if (hiding.hide === 'none') return 0
  const own = await lockOwn(tx, hiding)
  await lockAround(tx, hiding.siteId, own)
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
    select id, thread_id as "threadId", path, status, revision, published_revision as shown
    from comments
    where site_id = ${siteId} and author_id = ${userId} and status in ('published', 'pending')
      and (${hide === 'all'} or created_at > now() - interval '24 hours')
    order by depth = 0, id for no key update`)
  return [...rows]
}
