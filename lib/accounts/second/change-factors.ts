import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { authenticators, passkeys, recoveryCodes } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { holdOwner } from '../owner/hold-owner'
import { tellOwner } from '../owner/tell-owner'
import { hasFactor } from './find-factors'
import { guardFactors } from './guard-factors'
import { renewIn } from './recovery-codes'

/** Throws as `guardFactors`, and `last-factor` for staff who would have none left. */
export async function removeAuthenticator(actor: Actor): Promise<void> {
  const { userId, factors } = await guardFactors(actor)
  await db.transaction(async (tx) => {
    const owner = await holdOwner(tx, userId)
    const isLast = (await tx.$count(passkeys, eq(passkeys.userId, userId))) === 0
    if (factors.isStaff && isLast) throw new Problem('last-factor')
    const removed = await tx
      .delete(authenticators)
      .where(eq(authenticators.userId, userId))
      .returning({ userId: authenticators.userId })
    // they stand in for something that there is
    if (isLast) await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
    if (removed.length > 0) await tellOwner(tx, owner, { change: 'second.removed' })
  })
}

/** Ten new ones, told this once; those before are void. Throws as `guardFactors`, and `forbidden` without a factor. */
export async function renewRecoveryCodes(actor: Actor): Promise<string[]> {
  const { userId, factors } = await guardFactors(actor)
  if (!hasFactor(factors)) throw new Problem('forbidden')
  return db.transaction(async (tx) => {
    const owner = await holdOwner(tx, userId)
    const codes = await renewIn(tx, userId)
    await tellOwner(tx, owner, { change: 'second.renewed' })
    return codes
  })
}
