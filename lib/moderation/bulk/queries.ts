import { and, eq, notInArray } from 'drizzle-orm'
import { type Db, db, raw, type Tx } from '@/db/client'
import { bulks } from '@/db/schema/desk'
import type { Bulk } from '@/lib/contract/queue'
import type { Target } from './plan'

export type BulkSubject = { siteId: string; bulkId: string }
export type BulkRow = typeof bulks.$inferSelect

const named = ({ siteId, bulkId }: BulkSubject) => and(eq(bulks.siteId, siteId), eq(bulks.id, bulkId))

export async function findBulk(tx: Tx | Db, subject: BulkSubject): Promise<BulkRow | null> {
  const [bulk] = await tx.select().from(bulks).where(named(subject))
  return bulk ?? null
}

export const lockBulk = (tx: Tx, subject: BulkSubject) =>
  tx.select({ id: bulks.id }).from(bulks).where(named(subject)).for('no key update')

export async function findUndoOf(tx: Tx | Db, { siteId, bulkId }: BulkSubject): Promise<BulkRow | null> {
  const [bulk] = await tx
    .select()
    .from(bulks)
    .where(and(eq(bulks.siteId, siteId), eq(bulks.undoesId, bulkId)))
  return bulk ?? null
}

/** As it left them. */
export const listDecided = ({ siteId, bulkId }: BulkSubject) => raw<Target[]>`
  select comment_id as id, revision, to_status as status from decisions
  where site_id = ${siteId} and bulk_id = ${bulkId}`

/** Those who look on see it at once: it is no part of the transaction that does the work. */
export const setProgress = ({ siteId, bulkId }: BulkSubject, done: number) => raw`
  update bulks set done = least(${done}::int, total), state = 'running'
  where site_id = ${siteId} and id = ${bulkId} and state in ('waiting', 'running', 'failed')`

/** What another process has ended meanwhile stays ended. */
export const setFailed = (subject: BulkSubject) =>
  db
    .update(bulks)
    .set({ state: 'failed', done: 0 })
    .where(and(named(subject), notInArray(bulks.state, ['done', 'undone'])))

export const setState = (tx: Tx, subject: BulkSubject, change: Partial<BulkRow>) =>
  tx.update(bulks).set(change).where(named(subject))

export const presentBulk = ({ id, verb, state, total, done, undoesId }: BulkRow): Bulk => ({
  ...{ id, verb, state, total, done },
  undoes: undoesId,
})
