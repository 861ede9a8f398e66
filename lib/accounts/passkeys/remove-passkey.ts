import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkeys, recoveryCodes } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { guardOwner } from '../owner/guard-owner'
import { holdOwner } from '../owner/hold-owner'
import { tellOwner } from '../owner/tell-owner'
import { hasApp } from '../second/has-app'
import { hasWayIn } from '../ways/has-way-in'
import { countPasskeys } from './add-passkey'

/**
 * From now on it signs nobody in; the owner is told by mail. Throws `not-found`, also for a passkey of somebody else,
 * `sign-in-again`, `step-up`, `last-way-in` where nothing else would lead into the account, and `last-factor` for staff
 * who would have no second factor left.
 */
export async function removePasskey(actor: Actor, id: string): Promise<void> {
  const { userId, factors } = await guardOwner(actor)
  await db.transaction(async (tx) => {
    const owner = await holdOwner(tx, userId)
    const [removed] = await tx
      .delete(passkeys)
      .where(and(eq(passkeys.id, id), eq(passkeys.userId, userId)))
      .returning({ name: passkeys.name })
    if (!removed) throw new Problem('not-found')
    if (!(await hasWayIn(tx, userId))) throw new Problem('last-way-in')
    if (!(await hasApp(tx, userId)) && (await countPasskeys(tx, userId)) === 0) {
      if (factors.isStaff) throw new Problem('last-factor')
      // they stand in for something that there is
      await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
    }
    await tellOwner(tx, owner, { change: 'passkey.removed', name: removed.name })
  })
}
