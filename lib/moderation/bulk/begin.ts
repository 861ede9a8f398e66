import type { Tx } from '@/db/client'
import { db } from '@/db/client'
import { bulks } from '@/db/schema/desk'
import { record } from '@/lib/audit/record'
import type { Bulk } from '@/lib/contract/queue'
import { send } from '@/lib/jobs/send'
import type { Target } from './plan'
import { findBulk, presentBulk } from './queries'
import { runBulk } from './run-bulk'

// done before the answer: whoever waits so long has not yet looked up
const few = 300

/** Written down together with the job that does it, so that it is done even if this process is not. */
export async function begin(tx: Tx, bulk: typeof bulks.$inferInsert, targets: Target[]): Promise<Bulk> {
  const [row] = await tx.insert(bulks).values(bulk).returning()
  if (!row) throw new Error('the bulk was not written')
  await send(tx, 'bulk', { siteId: bulk.siteId, bulkId: bulk.id, targets })
  const { siteId, id, verb, reason, note, total, undoesId: undoes } = row
  const action = undoes ? 'bulk.undo' : 'bulk.start'
  const what = { siteId, actorId: row.moderatorId, action, subject: 'bulk', subjectId: id } as const
  await record(tx, { ...what, before: null, after: { verb, reason, note, total, undoes } })
  return presentBulk(row)
}

/** Few are done at once; of many is told how far they have come. */
export async function finish(
  siteId: string,
  { id: bulkId, ...begun }: Bulk,
  targets: Target[],
): Promise<Bulk> {
  if (targets.length > few) return { ...begun, id: bulkId }
  const subject = { siteId, bulkId }
  await runBulk({ ...subject, targets })
  const bulk = await findBulk(db, subject)
  return bulk ? presentBulk(bulk) : { ...begun, id: bulkId }
}
