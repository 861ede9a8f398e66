import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { type Factors, findFactors, hasFactor } from './find-factors'

/**
 * Who may add what proves them, or take it away: with one that they have shown a moment ago, and the first one right
 * after signing in. `needsSecond`: who is asked for one. Throws `step-up`, `sign-in-again`.
 */
export async function guardFactors(
  actor: Actor,
  needsSecond = hasFactor,
): Promise<Reader & { factors: Factors }> {
  authorize(actor, 'account.use', {})
  const factors = await findFactors(actor)
  if (!factors) throw new Problem('not-signed-in')
  if (actor.second === 'fresh') return { ...actor, factors }
  if (needsSecond(factors)) throw new Problem('step-up')
  if (!factors.isFreshSignIn) throw new Problem('sign-in-again')
  return { ...actor, factors }
}
