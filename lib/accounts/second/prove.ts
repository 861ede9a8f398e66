import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions } from '@/db/schema/users'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { WayIn } from '@/lib/contract/sites'
import { Problem } from '@/lib/problem'
import { type Begin, startSession } from '../sessions/start-session'
import { findFactors } from './find-factors'

/** Throws `sign-in-again` where the sign-in itself is half a day old: then a second factor proves too little. */
export async function needRecent(actor: Actor): Promise<Reader & { isStaff: boolean }> {
  authorize(actor, 'account.use', {})
  const factors = await findFactors(actor)
  if (!factors) throw new Problem('not-signed-in')
  if (!factors.isRecent && !actor.isShort) throw new Problem('sign-in-again')
  return { ...actor, isStaff: factors.isStaff }
}

/**
 * A second factor was shown in this session. Whoever works for a newsroom goes on in a new, short one: returns its raw
 * token; null: this session goes on.
 */
export async function proveIn(
  tx: Tx,
  { session, userId, isShort, isStaff }: Reader & { isStaff: boolean },
  begin: Begin,
): Promise<string | null> {
  const [former] = await tx
    .update(sessions)
    .set({ secondAt: sql`now()` })
    .where(eq(sessions.sessionToken, session))
    .returning({ way: sessions.way, issuer: sessions.issuer, vouchedBy: sessions.vouchedBy })
  if (!former) throw new Problem('not-signed-in')
  if (isShort || !isStaff) return null
  const way = (former.way as WayIn | null) ?? undefined
  const [issuer, vouchedBy] = [former.issuer ?? undefined, former.vouchedBy ?? undefined]
  return startSession(tx, userId, { ...begin, way, issuer, vouchedBy, second: true })
}
