import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { bulks } from '@/db/schema/desk'
import type { NewSanction } from '@/lib/contract/readers'
import { carryOut } from '../bulk/carry-out'
import { type Locked, lockAll, lockSite, takeTime } from '../bulk/lock'
import { plan } from '../bulk/plan'
import { lockAround } from '../lock-around'
import type { Subject } from '../queries'

type Wish = Subject & { authorId: string; branch: boolean; hide: NewSanction['hide'] }

/**
 * What is hidden along with a comment: all below it, and what its author wrote elsewhere. Until the transaction ends
 * nobody else decides on them, nor on the comment itself.
 */
export async function lockOthers(tx: Tx, wish: Wish): Promise<Locked[]> {
  const { siteId, commentId, branch, hide } = wish
  if (!branch && hide === 'none') return []
  await takeTime(tx)
  await lockSite(tx, siteId)
  const others = await listOthers(tx, wish)
  const locked = await lockWith(tx, siteId, [commentId, ...others])
  return locked.filter(({ id }) => id !== commentId)
}

/** In the order in which everybody locks: replies, their roots, their threads. */
export async function lockWith(tx: Tx, siteId: string, ids: string[]): Promise<Locked[]> {
  const locked = await lockAll(tx, siteId, ids)
  await lockAround(tx, siteId, locked)
  return locked
}

async function listOthers(tx: Tx, { siteId, commentId, authorId, branch, hide }: Wish): Promise<string[]> {
  const rows = await tx.execute<{ id: string }>(sql`
    select c.id from comments top join comments c on c.site_id = top.site_id and c.thread_id = top.thread_id
      and c.path > top.path and c.path < top.path || 'g'
    where top.site_id = ${siteId} and top.id = ${commentId} and c.status in ('published', 'pending')
      and ${branch}::boolean
    union
    select id from comments
    where site_id = ${siteId} and author_id = ${authorId} and status in ('published', 'pending')
      and id <> ${commentId} and (${hide} = 'all' or ${hide} = 'day' and created_at > now() - interval '24 hours')`)
  return [...rows].map(({ id }) => id)
}

type Along = {
  siteId: string
  moderatorId: string
  decisionId: string
  reason: string | null
  note: string | null
}

/** Hides what was locked, as one with the decision. Returns how many it were. */
export async function hideOthers(tx: Tx, others: Locked[], along: Along): Promise<number> {
  const steps = plan(others, others, 'hide')
  if (steps.length === 0) return 0
  const count = { total: steps.length, done: steps.length }
  const bulk = { ...along, id: v7(), verb: 'hide', state: 'done', ...count } as const
  const [row] = await tx.insert(bulks).values(bulk).returning()
  if (row) await carryOut(tx, row, steps)
  return steps.length
}
