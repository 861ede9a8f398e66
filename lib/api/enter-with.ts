import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { readAccount } from '@/lib/accounts/read-account'
import { absoluteDays, firstParty } from '@/lib/accounts/sessions/session-cookie'
import { sessionCookie } from '@/lib/auth/cookies'
import { viewer } from '@/lib/auth/viewer'
import type { Account } from '@/lib/contract/sign-in'
import { originOfCaller } from './caller'
import type { Api } from './context'
import { rememberBrowser } from './known-browser'

/** What a session that begins here is told: the one that it ends, and where it is. */
export const beginOf = (c: Context<Api>) => ({ former: getCookie(c, sessionCookie), from: originOfCaller(c) })

/** From now on the browser's cookie is this session, by its raw token. */
export const keepSession = (c: Context<Api>, session: string) =>
  setCookie(c, sessionCookie, session, { ...firstParty, maxAge: absoluteDays * 86_400 })

/** Keeps the session, and returns whose it is. */
export async function enterWith(c: Context<Api>, session: string): Promise<Account> {
  keepSession(c, session)
  const account = await readAccount(await viewer({ session, fromEmbed: false }, null))
  rememberBrowser(c, account.email)
  return account
}
