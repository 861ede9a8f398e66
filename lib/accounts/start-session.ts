import { eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { idleDays } from './session-cookie'

/**
 * Every way in ends here. Returns the raw token for the cookie; the database holds its hash alone.
 * `previous` is the token that this browser held until now: whoever it was is signed out.
 */
export async function startSession(tx: Db | Tx, userId: string, previous?: string): Promise<string> {
  const token = newToken()
  if (previous) await tx.delete(sessions).where(eq(sessions.sessionToken, hashToken(previous)))
  await tx.insert(sessions).values({
    sessionToken: hashToken(token),
    userId,
    expires: sql`now() + make_interval(days => ${idleDays})`,
  })
  return token
}
