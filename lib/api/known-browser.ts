import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import { knownCookie } from '@/lib/auth/cookies'
import { newToken } from '@/lib/auth/tokens'
import { keyFor } from '@/lib/key-for'
import type { Api } from './context'

/** Seconds. */
const halfYear = 182 * 86_400

/** Somebody has come in here who owns this address: what strangers ask for in its name is counted apart from now on. */
export function rememberBrowser(c: Context<Api>, email: string | null) {
  if (email === null || isKnownBrowser(c, email)) return
  const name = newToken()
  setCookie(c, knownCookie, `${name}.${markOf(name, email)}`, { ...firstParty, maxAge: halfYear })
}

/** Whether its owner has come in by this browser before; nothing else is looked at, so it tells nobody of an account. */
export function isKnownBrowser(c: Context<Api>, email: string): boolean {
  const [, name = '', mark = ''] = /^([\w-]{43})\.([\w-]{43})$/.exec(getCookie(c, knownCookie) ?? '') ?? []
  return mark !== '' && timingSafeEqual(Buffer.from(mark), Buffer.from(markOf(name, email)))
}

const markOf = (name: string, email: string) =>
  createHmac('sha256', keyFor('known browsers')).update(`${name} ${email}`).digest('base64url')
