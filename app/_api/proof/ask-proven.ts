import type { Challenge } from '@/lib/contract/proof'
import { type Answer, ask, type Request } from '../ask'
import { whileChecking } from './checking'
import { solve } from './solve'

// a phone whose network changes meanwhile is asked again
const mostSums = 3

/** Asks, and where a sum is wanted first solves it and asks again. */
export async function askProven<T>(
  method: string,
  path: string,
  request: Request,
): Promise<Answer<T> | null> {
  let answer = await ask<T>(method, path, request)
  for (let sums = 0; sums < mostSums; sums++) {
    const challenge = sumIn(answer)
    if (!challenge) return answer
    const proof = await whileChecking(() => solve(challenge))
    if (proof === null) return answer
    answer = await ask<T>(method, path, { ...request, proof })
  }
  return answer
}

const sumIn = (answer: Answer<unknown> | null): Challenge | undefined =>
  answer?.ok === false && answer.problem.code === 'proof-needed' ? answer.problem.challenge : undefined
