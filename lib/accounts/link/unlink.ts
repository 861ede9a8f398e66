import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { accounts } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { guardOwner } from '../owner/guard-owner'
import { holdFreshOwner } from '../owner/hold-fresh-owner'
import { tellOwner } from '../owner/tell-owner'
import { hasWayIn } from '../ways/has-way-in'
import { linkIdOf } from './list-ways'

/** From now on that provider leads here no more. Throws as `guardOwner`, `not-found`, and `last-way-in` where nothing else does. */
export async function unlink(actor: Actor, id: string): Promise<void> {
  const reader = await guardOwner(actor)
  await db.transaction(async (tx) => {
    const owner = await holdFreshOwner(tx, reader)
    const linked = await tx.select().from(accounts).where(eq(accounts.userId, owner.id))
    const link = linked.find((one) => linkIdOf(one) === id)
    if (!link) throw new Problem('not-found')
    await tx
      .delete(accounts)
      .where(
        and(eq(accounts.provider, link.provider), eq(accounts.providerAccountId, link.providerAccountId)),
      )
    if (!(await hasWayIn(tx, owner.id))) throw new Problem('last-way-in')
    await tellOwner(tx, owner, { change: 'ways.removed' })
  })
}
