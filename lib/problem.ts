import type { Laid } from './auth/actor'
import type { ProblemBody, ProblemCode } from './contract/problems'

type Extra = Pick<ProblemBody, 'errors' | 'decision' | 'nudge' | 'until' | 'challenge'> & { sanction?: Laid }

/** A refusal that the person who asked is told about. Anything else that is thrown is a bug. */
export class Problem extends Error {
  constructor(
    readonly code: ProblemCode,
    readonly extra: Extra = {},
    /** Seconds. */
    readonly retryAfter?: number,
  ) {
    super(code)
  }
}
