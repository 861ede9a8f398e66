import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import { accounts, phones } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { countPasskeys } from './add-passkey'
import { holdOwner } from './hold-owner'
import { tellOwner } from './passkey-mail'

/**
 * From now on it signs nobody in; the owner is told by mail. Throws `not-found`, also for a passkey of somebody else,
 * `sign-in-again`, and `last-way-in` where nothing else would lead into the account.
 */
export async function removePasskey(actor: Actor, id: string): Promise<void> {
  authorize(actor, 'account.use', {})
  await db.transaction(async (tx) => {
    const owner = await holdOwner(tx, actor)
    const [removed] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, owner.id)))
      .returning({ name: passkeys.name })
    if (!removed) throw new Problem('not-found')
    if (owner.email === null && !(await hasOtherWay(tx, owner.id))) throw new Problem('last-way-in')
    await tellOwner(tx, owner, { what: 'removed', name: removed.name })
  })
}

/** Besides an address, which codes are mailed to. */
async function hasOtherWay(tx: Tx, userId: string): Promise<boolean> {
  if ((await countPasskeys(tx, userId)) > 0) return true
  const [linked, texted] = [
    await tx.select({ id: accounts.userId }).from(accounts).where(eq(accounts.userId, userId)).limit(1),
    await tx.select({ id: phones.userId }).from(phones).where(eq(phones.userId, userId)).limit(1),
  ]
  return linked.length > 0 || texted.length > 0
}
