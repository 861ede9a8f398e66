import type { Context } from 'hono'
import { setCookie } from 'hono/cookie'
import { readAccount } from '@/lib/accounts/read-account'
import { absoluteDays, firstParty } from '@/lib/accounts/sessions/session-cookie'
import { sessionCookie } from '@/lib/auth/cookies'
import { viewer } from '@/lib/auth/viewer'
import type { Account } from '@/lib/contract/sign-in'
import type { Api } from './context'

/** From now on the browser's cookie is this session, by its raw token; returns whose it is. */
export async function enterWith(c: Context<Api>, session: string): Promise<Account> {
  setCookie(c, sessionCookie, session, { ...firstParty, maxAge: absoluteDays * 86_400 })
  return readAccount(await viewer({ session, fromEmbed: false }, null))
}
