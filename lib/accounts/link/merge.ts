import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { users } from '@/db/schema/users'
import type { Actor, Reader } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { guardOwner } from '../owner/guard-owner'
import { holdFreshOwner } from '../owner/hold-fresh-owner'
import { tellOwner } from '../owner/tell-owner'
import { lockAccounts, lockComments, lockMembers } from './lock-turn'
import { type Moved, moveMemberships } from './move-memberships'
import { moveWays } from './move-ways'
import { readPass } from './pass'
import { refuseMerge } from './refuse-merge'

type Asked = { reader: Reader; other: string }

/** Whose other account is to become one with theirs: both were proven. Throws as `guardOwner`, `link-over`. */
export async function findAsked(actor: Actor, offer: string | undefined): Promise<Asked> {
  const reader = await guardOwner(actor)
  const pass = readPass('merge', offer, reader.session)
  if (!pass) throw new Problem('link-over')
  return { reader, other: pass.subject }
}

/**
 * Makes one of two accounts: what leads into the other leads into this from now on, and what it did is this one's.
 * Returns what `lib/api/merge-accounts.ts` does along with it. Throws `link-over`, `sign-in-again`, `merge-refused`.
 */
export async function merge(tx: Tx, { reader, other }: Asked): Promise<Moved> {
  const turn = { from: other, to: reader.userId }
  await lockAccounts(tx, turn)
  const owner = await holdFreshOwner(tx, reader)
  await refuseMerge(tx, turn, await lockMembers(tx, turn))
  await lockComments(tx, turn)
  const moved = await moveMemberships(tx, turn).catch(refuseHeld)
  await moveWays(tx, turn)
  await tx.delete(users).where(eq(users.id, turn.from))
  await tellOwner(tx, owner, { change: 'ways.merged' })
  return moved
}

/** What somebody did as staff, even long ago, holds on to who they were (23503: a foreign key). */
function refuseHeld(error: unknown): never {
  throw isHeld(error) ? new Problem('merge-refused') : error
}

function isHeld(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === '23503') || isHeld(error.cause)
}
