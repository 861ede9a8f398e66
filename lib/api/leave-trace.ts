import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { firstParty } from '@/lib/accounts/sessions/session-cookie'
import type { Actor } from '@/lib/auth/actor'
import { deviceCookie } from '@/lib/auth/cookies'
import { newToken } from '@/lib/auth/tokens'
import { log } from '@/lib/log'
import { keepTraces } from '@/lib/users/keep-traces'
import { networkOfCaller } from './caller'
import type { Api } from './context'

type Trace = { actor: Actor; siteId: string; device?: string }

/** Where a member takes part from. What was done stays done when that cannot be kept. */
export async function leaveTrace(c: Context<Api>, { actor, siteId, device }: Trace) {
  if (actor.kind !== 'reader') return
  const member = { siteId, userId: actor.userId }
  try {
    await keepTraces(member, { network: networkOfCaller(c), ...(device && { device }) })
  } catch (error) {
    log.warn({ err: error }, 'traces')
  }
}

/** As long as traces are kept; seconds. */
const ninetyDays = 90 * 86_400

/** The name that this browser has at our own pages, given when it is first asked for. */
export function deviceOf(c: Context<Api>): string {
  const known = getCookie(c, deviceCookie)
  const device = known && /^[\w-]{43}$/.test(known) ? known : newToken()
  setCookie(c, deviceCookie, device, { ...firstParty, maxAge: ninetyDays })
  return device
}
