import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { hasWayIn } from '../ways/has-way-in'
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
    if (!(await hasWayIn(tx, owner.id))) throw new Problem('last-way-in')
    await tellOwner(tx, owner, { what: 'removed', name: removed.name })
  })
}
