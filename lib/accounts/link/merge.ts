import { eq, inArray } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { guardOwner } from '../owner/guard-owner'
import { holdFreshOwner } from '../owner/hold-fresh-owner'
import { tellOwner } from '../owner/tell-owner'
import { moveMemberships } from './move-memberships'
import { moveWays } from './move-ways'
import { readPass } from './pass'
import { refuseMerge } from './refuse-merge'

/**
 * Makes one of two accounts, after their owner has come in as both: what leads into the other leads into this from now
 * on, and what it wrote is this one's. All of it, or nothing. Throws as `guardOwner`, `link-over`, `merge-refused` and
 * `both-take-part`.
 */
export async function mergeAccounts(actor: Actor, offer: string | undefined): Promise<void> {
  const reader = await guardOwner(actor)
  const pass = readPass('merge', offer, reader.session)
  if (!pass) throw new Problem('link-over')
  const turn = { from: pass.subject, to: reader.userId }
  await db
    .transaction(async (tx) => {
      await lock(tx, turn)
      const owner = await holdFreshOwner(tx, reader)
      await refuseMerge(tx, turn)
      await moveMemberships(tx, turn)
      await moveWays(tx, turn)
      await tx.delete(users).where(eq(users.id, turn.from))
      await tellOwner(tx, owner, { change: 'ways.merged' })
    })
    .catch((error: unknown) => {
      throw isHeld(error) ? new Problem('both-take-part') : error
    })
}

export type Turn = { from: string; to: string }

/** In one order, so that two who merge each other's accounts never wait for each other. Throws `link-over` where one is gone. */
async function lock(tx: Tx, { from, to }: Turn) {
  const found = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [from, to]))
    .orderBy(users.id)
    .for('update')
  if (found.length !== 2) throw new Problem('link-over')
}

// what somebody has done on a site holds on to who they are there (23503: a foreign key)
function isHeld(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '23503') || isHeld(error.cause)
}
