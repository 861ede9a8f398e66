import { db } from '@/db/client'
import { accounts } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { findHolder, type Identity } from '../identity'
import { holdFreshOwner } from '../owner/hold-fresh-owner'
import { tellOwner } from '../owner/tell-owner'
import { type Pass, spendPass } from './pass'

/**
 * Ties whom a provider has just named to the account of who sits here, if nobody has it; returns whose it is from now
 * on. Throws `sign-in-again` and `link-over`.
 */
export async function linkIdentity(
  actor: Actor,
  identity: Identity,
  pass: Pass,
): Promise<{ userId: string }> {
  authorize(actor, 'account.use', {})
  return db.transaction(async (tx) => {
    const owner = await holdFreshOwner(tx, actor)
    await spendPass(tx, pass)
    const { provider, providerAccountId } = identity
    const linked = await tx
      .insert(accounts)
      .values({ userId: owner.id, type: 'oauth', provider, providerAccountId })
      .onConflictDoNothing()
      .returning({ userId: accounts.userId })
    if (linked.length === 0) {
      const holder = await findHolder(tx, identity)
      if (!holder) throw new Error('somebody has it, and nobody')
      return { userId: holder }
    }
    await tellOwner(tx, owner, { change: 'ways.added' })
    return { userId: owner.id }
  })
}
