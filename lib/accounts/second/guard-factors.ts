import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { type Factors, findFactors, hasFactor } from './find-factors'

/** Somebody who has shown their second factor a moment ago, or is not asked for one. Throws `step-up`, or `sign-in-again` where one shown now would prove too little. */
export async function needSecond(
  actor: Actor,
  isAsked: (factors: Factors) => boolean,
): Promise<Reader & { factors: Factors }> {
  authorize(actor, 'account.use', {})
  const factors = await findFactors(actor)
  if (!factors) throw new Problem('not-signed-in')
  if (actor.second !== 'fresh' && isAsked(factors))
    throw new Problem(factors.isRecent || actor.second !== 'none' ? 'step-up' : 'sign-in-again')
  return { ...actor, factors }
}

/**
 * Who may add what proves them, or take it away: with one that they have shown a moment ago, and the first one right
 * after signing in. `isAsked`: who is asked for one. Throws `step-up`, `sign-in-again`.
 */
export async function guardFactors(
  actor: Actor,
  isAsked = hasFactor,
): Promise<Reader & { factors: Factors }> {
  const reader = await needSecond(actor, isAsked)
  if (!hasJustProven(reader)) throw new Problem('sign-in-again')
  return reader
}

/** By a sign-in or a second factor of this session, a quarter of an hour ago at most. */
export const hasJustProven = ({ second, factors }: Reader & { factors: Factors }) =>
  second === 'fresh' || factors.isFreshSignIn
