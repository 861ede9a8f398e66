import type { Context } from 'hono'
import { HTTPException } from 'hono/http-exception'
import { findGone } from '@/db/gone'
import { KeyReused } from '@/db/once'
import { isOutage } from '@/db/outage'
import type { Actor } from '@/lib/auth/actor'
import { presentStanding } from '@/lib/auth/present-standing'
import { type ProblemBody, type ProblemCode, problemStatus } from '@/lib/contract/problems'
import { pickLanguage } from '@/lib/i18n/languages'
import { problemText } from '@/lib/i18n/problems'
import { log } from '@/lib/log'
import { Problem } from '@/lib/problem'
import type { Api } from './context'

/** The one place where what was thrown becomes an answer (RFC 9457). */
export function answerProblem(error: unknown, c: Context<Api>): Response {
  const problem = toProblem(error, c.get('actor'))
  const requestId = c.get('requestId')
  if (problem.code === 'internal') log.error({ err: error, requestId }, 'bug')
  if (problem.code === 'unavailable') log.warn({ err: error, requestId }, 'database unavailable')
  if (beyond.has(problem.code)) logRefusal(problem.code, c)

  const status = problemStatus[problem.code]
  const language = pickLanguage(c.req.header('accept-language'))
  const title = problemText(language, problem.code)
  const { sanction, ...extra } = problem.extra
  const body: ProblemBody = {
    type: 'about:blank',
    title,
    status,
    code: problem.code,
    requestId,
    ...extra,
    ...(sanction && { sanction: presentStanding(sanction, language) }),
  }
  return c.json(body, status, {
    'Content-Type': 'application/problem+json',
    'Cache-Control': 'no-store',
    ...(status === 503 && { 'Retry-After': '5' }),
    ...(problem.retryAfter !== undefined && { 'Retry-After': String(problem.retryAfter) }),
  })
}

// asked for what is not theirs, or from where it is not asked for
const beyond = new Set<ProblemCode>(['forbidden', 'foreign-origin', 'second-factor', 'step-up'])

/** The request's own line has the rest; who is turned away by name of their id alone. */
function logRefusal(refused: ProblemCode, c: Context<Api>) {
  const actor = c.get('actor')
  const userId = actor?.kind === 'reader' ? actor.userId : null
  log.info({ requestId: c.get('requestId'), refused, userId }, 'refused')
}

function toProblem(error: unknown, actor: Actor | undefined): Problem {
  if (error instanceof Problem) return error
  if (error instanceof KeyReused) return new Problem('key-reused')
  if (error instanceof HTTPException) return new Problem(fromHono(error))
  const gone = findGone(error)
  // their account became one with another while they wrote
  if (gone !== null) return new Problem(isOf(actor, gone) ? 'not-signed-in' : 'not-found')
  return new Problem(isOutage(error) ? 'unavailable' : 'internal')
}

const isOf = (actor: Actor | undefined, key: string) => actor?.kind === 'reader' && key.includes(actor.userId)

function fromHono({ status }: HTTPException): ProblemCode {
  if (status === 413) return 'body-too-large'
  return status === 400 ? 'malformed-json' : 'invalid-input'
}
