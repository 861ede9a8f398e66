import { v7 } from 'uuid'
import { db } from '@/db/client'
import { once } from '@/db/once'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Bulk, NewBulk } from '@/lib/contract/queue'
import { Problem } from '@/lib/problem'
import { checkReason } from '../reasons/check-reason'
import { begin, finish } from './begin'
import { type BulkSubject, findBulk, presentBulk } from './queries'
import { select } from './select'

type Asked = NewBulk & { key: string | null }

/**
 * A moderator decides on many comments as one. What was decided or written anew meanwhile is left as it is.
 * Throws `forbidden`, `not-found` where there is nothing, `selection-changed`, `invalid-input` for another's reason.
 */
export async function decideMany(
  actor: Actor,
  siteId: string,
  { key, selection, verb, reason = null, note = null }: Asked,
): Promise<Bulk> {
  authorize(actor, 'comment.decide', { siteId })
  if (reason) await checkReason(db, siteId, reason)
  const targets = await select(siteId, selection)
  if (targets.length === 0) throw new Problem('not-found')
  const total = targets.length
  const row = { siteId, id: v7(), moderatorId: actor.userId, verb, reason, note: note || null, total }
  const request = { bulk: siteId, verb, reason, note, selection }
  const begun = await once({ userId: actor.userId, key, request }, (tx) => begin(tx, row, targets))
  return finish(siteId, begun, targets)
}

/** How far it has come. Throws `forbidden`, `not-found`. */
export async function readBulk(actor: Actor, subject: BulkSubject): Promise<Bulk> {
  authorize(actor, 'queue.read', subject)
  const bulk = await findBulk(db, subject)
  if (!bulk) throw new Problem('not-found')
  return presentBulk(bulk)
}
