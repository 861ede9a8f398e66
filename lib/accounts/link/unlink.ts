import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { accounts, phones } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { holdOwner } from '../passkeys/hold-owner'
import { tellOfLinks } from './link-mail'
import { linkIdOf } from './list-ways'

/** From now on that provider leads here no more. Throws `not-found`, `sign-in-again`, and `last-way-in` where nothing else does. */
export async function unlink(actor: Actor, id: string): Promise<void> {
  authorize(actor, 'account.use', {})
  await db.transaction(async (tx) => {
    const owner = await holdOwner(tx, actor)
    const linked = await tx.select().from(accounts).where(eq(accounts.userId, owner.id))
    const link = linked.find((one) => linkIdOf(one) === id)
    if (!link) throw new Problem('not-found')
    await tx
      .delete(accounts)
      .where(
        and(eq(accounts.provider, link.provider), eq(accounts.providerAccountId, link.providerAccountId)),
      )
    if (owner.email === null && !(await hasWay(tx, owner.id))) throw new Problem('last-way-in')
    await tellOfLinks(tx, owner, 'removed')
  })
}

/** Besides an address, which codes are mailed to. */
async function hasWay(tx: Tx, userId: string): Promise<boolean> {
  const counts = [
    await tx.$count(accounts, eq(accounts.userId, userId)),
    await tx.$count(passkeys, eq(passkeys.userId, userId)),
    await tx.$count(phones, eq(phones.userId, userId)),
  ]
  return counts.some((count) => count > 0)
}
