import { createMiddleware } from 'hono/factory'
import { countSignIn } from '@/lib/accounts/guard/count-sign-in'
import { sessionCookie } from '@/lib/auth/cookies'
import { Problem } from '@/lib/problem'
import type { Api } from './context'

/** Every try under /sign-in, whatever the way: who comes in is given a session, who guesses wrong is told so. */
export const countSignIns = createMiddleware<Api>(async (c, next) => {
  await next()
  if (begins(c.res)) countSignIn('passed')
  else if (c.error instanceof Problem && guesses.has(c.error.code)) countSignIn('failed')
})

const guesses = new Set(['code-wrong', 'code-expired', 'password-wrong', 'passkey-refused'])

const begins = ({ headers }: Response) =>
  headers
    .getSetCookie()
    .some((cookie) => cookie.startsWith(`${sessionCookie}=`) && !/; Max-Age=0/.test(cookie))
