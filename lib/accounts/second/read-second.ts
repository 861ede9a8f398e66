import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { SecondFactor } from '@/lib/contract/second-factor'
import { Problem } from '@/lib/problem'
import { findFactors, hasFactor } from './find-factors'

/** What somebody can prove themselves by, and whether this session has. */
export async function readSecond(actor: Actor): Promise<SecondFactor> {
  authorize(actor, 'account.use', {})
  const factors = await findFactors(actor)
  if (!factors) throw new Problem('not-signed-in')
  const { authenticatorAt, passkeys, recoveryCodes, isStaff, isRecent, isFreshSignIn } = factors
  return {
    authenticator: authenticatorAt && { addedAt: authenticatorAt.toISOString() },
    passkeys,
    recoveryCodes,
    shown: actor.second,
    mayShow: isRecent || actor.second !== 'none',
    maySetUp: actor.second === 'fresh' || (isFreshSignIn && !hasFactor(factors)),
    isStaff,
  }
}
