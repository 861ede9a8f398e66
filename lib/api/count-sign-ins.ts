import { createMiddleware } from 'hono/factory'
import { countSignIn } from '@/lib/accounts/guard/count-sign-in'
import { sessionCookie } from '@/lib/auth/cookies'
import { Problem } from '@/lib/problem'
import type { Api } from './context'

/**
 * Every try under /sign-in, whatever the way, and at second factors: who comes in is given a session, who guesses wrong
 * is told so. A code that nobody waits for any more is no guess: else whoever likes could sound the alarm.
 */
export const countSignIns = createMiddleware<Api>(async (c, next) => {
  await next()
  if (begins(c.res)) countSignIn('passed')
  else if (c.error instanceof Problem && guesses.has(c.error.code)) countSignIn('failed')
})

const guesses = new Set(['code-wrong', 'password-wrong', 'passkey-refused', 'second-code-wrong'])

const begins = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${sessionCookie}=`) && !/; Max-Age=0/.test(cookie))
