import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { minutesToLive } from '@/lib/accounts/sign-in/code'
import type { addressCookie, signInCookie } from '@/lib/auth/cookies'
import type { Api } from './context'
import { limitGuesses } from './limit-guesses'

type CodeCookie = typeof signInCookie | typeof addressCookie

/** From now on this browser waits for the code that answers `request`, by its raw name. */
export const waitForCode = (c: Context<Api>, cookie: CodeCookie, request: string) =>
  setCookie(c, cookie, request, { ...firstParty, maxAge: minutesToLive * 60 })

/** The digits that were entered, with the request that this browser has them answer; counted by network. */
export async function takeCode(c: Context<Api>, cookie: CodeCookie, code: string) {
  await limitGuesses(c, 'code-entries-by-address')
  return { code, request: getCookie(c, cookie) }
}
