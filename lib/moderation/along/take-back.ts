import { and, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { bulks } from '@/db/schema/desk'
import { carryOut } from '../bulk/carry-out'
import { type Locked, lockSite, takeTime } from '../bulk/lock'
import { planUndo } from '../bulk/plan-undo'
import { type BulkRow, findUndoOf, listDecided, setState } from '../bulk/queries'
import type { Subject } from '../queries'
import { lockWith } from './others'

type Decided = Subject & { decisionId: string }
type Hidden = { bulk: BulkRow; locked: Locked[] }

/** What was hidden along with a decision, locked together with its comment; null: nothing, or it is back already. */
export async function lockHidden(tx: Tx, { siteId, commentId, decisionId }: Decided): Promise<Hidden | null> {
  const [bulk] = await tx
    .select()
    .from(bulks)
    .where(and(eq(bulks.siteId, siteId), eq(bulks.decisionId, decisionId)))
  if (!bulk) return null
  await takeTime(tx)
  await lockSite(tx, siteId)
  if (await findUndoOf(tx, { siteId, bulkId: bulk.id })) return null
  const decided = await listDecided({ siteId, bulkId: bulk.id })
  const locked = await lockWith(tx, siteId, [commentId, ...decided.map(({ id }) => id)])
  return { bulk, locked: locked.filter(({ id }) => id !== commentId) }
}

/** They are back where they were, but for those on whom somebody has decided since. */
export async function bringBack(tx: Tx, moderatorId: string, { bulk, locked }: Hidden) {
  const { siteId, total } = bulk
  const back = { siteId, id: v7(), moderatorId, verb: 'restore', state: 'done', undoesId: bulk.id } as const
  const [row] = await tx
    .insert(bulks)
    .values({ ...back, total })
    .returning()
  if (!row) return
  const steps = await planUndo(tx, row, locked)
  await carryOut(tx, row, steps)
  await setState(tx, { siteId, bulkId: row.id }, { done: steps.length })
  await setState(tx, { siteId, bulkId: bulk.id }, { state: 'undone' })
}
