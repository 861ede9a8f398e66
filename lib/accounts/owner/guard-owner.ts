import { type Factors, hasFactor } from '@/lib/accounts/second/find-factors'
import { guardFactors, needSecond } from '@/lib/accounts/second/guard-factors'
import type { Actor } from '@/lib/auth/actor'

/**
 * Who may add a way in or take a passkey away: whoever has just signed in. Those who need a second factor, or have set up
 * an app for it, have to have shown theirs a moment ago, or a stolen mailbox would be all it takes. Throws
 * `sign-in-again`, `step-up`.
 */
export const guardOwner = (actor: Actor) => guardFactors(actor, isGuarded)

/** Their second factor alone, for what asks for something else than a fresh sign-in. Throws `step-up`. */
export const needOwnersSecond = (actor: Actor) => needSecond(actor, isGuarded)

const isGuarded = (factors: Factors) =>
  hasFactor(factors) && (factors.isStaff || factors.authenticatorAt !== null)
