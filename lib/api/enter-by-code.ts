import type { Context } from 'hono'
import { deleteCookie } from 'hono/cookie'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import type { Begin } from '@/lib/accounts/sessions/start-session'
import { signInCookie } from '@/lib/auth/cookies'
import type { Account } from '@/lib/contract/sign-in'
import { networkOfCaller } from './caller'
import { takeCode } from './code-cookies'
import type { Api } from './context'
import { beginOf, enterWith } from './enter-with'
import { giveBack } from './limits'

type Enter = (entry: Begin & { code: string; request: string | undefined }) => Promise<string>

/** Trades digits that came by letter or by text for a session; whoever comes in has used up no try. */
export async function enterByCode(c: Context<Api>, code: string, enter: Enter): Promise<Account> {
  const entry = await takeCode(c, signInCookie, code)
  const session = await enter({ ...entry, ...beginOf(c) })
  await giveBack('code-entries-by-address', networkOfCaller(c))
  deleteCookie(c, signInCookie, firstParty)
  return enterWith(c, session)
}
