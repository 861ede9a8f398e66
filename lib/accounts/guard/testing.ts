import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { Challenge } from '@/lib/contract/proof'
import { known } from './wave'

/** What a browser's worker would answer. */
export async function solved(challenge: Challenge): Promise<string> {
  const solution = await solveChallenge({ challenge, deriveKey })
  if (!solution) throw new Error('a sum without an answer')
  const { counter, derivedKey } = solution
  return Buffer.from(JSON.stringify({ challenge, solution: { counter, derivedKey } })).toString('base64url')
}

/** As if the next look at the counts were due. */
export const forgetWave = () => Object.assign(known, { readAt: Number.NEGATIVE_INFINITY })
