import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { type Factors, findFactors, hasFactor } from '../second/find-factors'

/**
 * Who may add a passkey or take one away: whoever has just signed in. A passkey is a second factor, too: those who need
 * one, or have set up an app for it, have to have shown theirs a moment ago, or a stolen mailbox would be all it takes.
 * Throws `sign-in-again`, `step-up`.
 */
export async function guardOwner(actor: Actor): Promise<Reader & { factors: Factors }> {
  authorize(actor, 'account.use', {})
  const factors = await findFactors(actor)
  if (!factors) throw new Problem('not-signed-in')
  if (actor.second === 'fresh') return { ...actor, factors }
  const isGuarded = factors.isStaff || factors.authenticatorAt !== null
  if (isGuarded && hasFactor(factors)) throw new Problem('step-up')
  if (!factors.isFreshSignIn) throw new Problem('sign-in-again')
  return { ...actor, factors }
}
