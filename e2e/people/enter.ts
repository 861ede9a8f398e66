import type { BrowserContext } from '@playwright/test'
import { sessionCookie } from '@/lib/auth/cookies'
import { places, planting } from './places'

/** From now on this browser is theirs at our own origin, or at another server's; returns the raw token. */
export async function enterAs(context: BrowserContext, userId: string, url?: string): Promise<string> {
  const { sessionOf } = await planting()
  const value = await sessionOf(userId)
  const attributes = { httpOnly: true, secure: true, sameSite: 'Lax' as const }
  await context.addCookies([{ name: sessionCookie, value, url: url ?? places().comments, ...attributes }])
  return value
}
