import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { minutesToSign } from '@/lib/accounts/passkeys/challenge'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { challengeCookies } from '@/lib/auth/cookies'
import type { Api } from './context'

type Purpose = keyof typeof challengeCookies
type Question = { options: { challenge: string }; token: string }

/** The options for the browser; its cookie names what it is to sign. */
export function asked(c: Context<Api>, purpose: Purpose, { options, token }: Question) {
  setCookie(c, challengeCookies[purpose], token, { ...firstParty, maxAge: minutesToSign * 60 })
  return { ...options }
}

/** What it was asked for before, if that still waits. */
export const formerly = (c: Context<Api>, purpose: Purpose) => getCookie(c, challengeCookies[purpose])

/** What it was asked for, whose cookie goes: it is good for one try. */
export function spent(c: Context<Api>, purpose: Purpose) {
  const token = formerly(c, purpose)
  deleteCookie(c, challengeCookies[purpose], firstParty)
  return token
}
