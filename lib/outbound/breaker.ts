import { LRUCache } from 'lru-cache'
import { perProcess } from '@/lib/per-process'

const most = 5
// milliseconds
const rest = 30_000

type State = { failures: number; restUntil: number; isTried: boolean }
const states = perProcess('breakers', () => new LRUCache<string, State>({ max: 10_000 }))

/** After 5 failures in a row it is not called for 30 s and fails at once; then one call tries it. `key`: whom it calls. */
export async function throughBreaker<Answer>(
  key: string,
  call: () => Promise<Answer>,
  now: () => number = Date.now,
): Promise<Answer> {
  const state = states.get(key) ?? { failures: 0, restUntil: 0, isTried: false }
  states.set(key, state)
  const isTrial = state.failures >= most
  if (isTrial && (state.isTried || now() < state.restUntil))
    throw new Error('it failed too often to be asked now')

  if (isTrial) state.isTried = true
  try {
    const answer = await call()
    state.failures = 0
    return answer
  } catch (error) {
    state.failures += 1
    // those that were under way when it failed for the fifth time do not make it rest longer
    if (isTrial || state.failures === most) state.restUntil = now() + rest
    throw error
  } finally {
    if (isTrial) state.isTried = false
  }
}
