import { v7 } from 'uuid'
import { db } from '@/db/client'
import { once } from '@/db/once'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Bulk } from '@/lib/contract/queue'
import { Problem } from '@/lib/problem'
import { begin, finish } from './begin'
import { type BulkSubject, findBulk, findUndoOf, listDecided, lockBulk } from './queries'

const back = { approve: 'hold', hide: 'restore', hold: 'restore', restore: 'hide' } as const

/**
 * Takes a bulk decision back as one. What somebody has decided on since stays so.
 * Throws `forbidden`, `not-found` also while it goes on, `decision-undone`.
 */
export async function undoMany(
  actor: Actor,
  subject: BulkSubject,
  { key }: { key: string | null },
): Promise<Bulk> {
  const { siteId, bulkId } = subject
  authorize(actor, 'comment.decide', { siteId })
  const bulk = await findBulk(db, subject)
  const targets = bulk ? await listDecided(subject) : []
  if (!bulk || targets.length === 0) throw new Problem('not-found')
  const row = { siteId, id: v7(), moderatorId: actor.userId, verb: back[bulk.verb], undoesId: bulkId }
  const begun = await once({ userId: actor.userId, key, request: { undoBulk: bulkId } }, async (tx) => {
    // two who take it back at once do it one after the other
    await lockBulk(tx, subject)
    if (await findUndoOf(tx, subject)) throw new Problem('decision-undone')
    return begin(tx, { ...row, total: targets.length }, targets)
  })
  return finish(siteId, begun, targets)
}
