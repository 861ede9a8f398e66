import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { sessions } from '@/db/schema/users'
import { recordMany } from '@/lib/audit/record'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { WayIn } from '@/lib/contract/sites'
import { type Origin, placeOf } from './place'
import { idleDays, staffIdleMinutes } from './session-cookie'

export type Begin = {
  /** The raw token that this browser held until now: whoever it was is signed out. */
  former?: string | undefined
  from?: Origin | undefined
  way?: WayIn | undefined
  /** The second factor was shown along with it: the session may act for newsrooms, and is short. */
  second?: boolean
}

/**
 * Every way in ends here, last in its transaction. Returns the raw token for the cookie; the database holds its hash
 * alone.
 */
export function startSession(
  outer: Db | Tx,
  userId: string,
  { former, from = {}, way, second = false }: Begin = {},
): Promise<string> {
  const token = newToken()
  return outer.transaction(async (tx) => {
    if (former) await tx.delete(sessions).where(eq(sessions.sessionToken, hashToken(former)))
    await tx.insert(sessions).values({
      sessionToken: hashToken(token),
      userId,
      expires: second
        ? sql`now() + make_interval(mins => ${staffIdleMinutes})`
        : sql`now() + make_interval(days => ${idleDays})`,
      ...(second && { staffSince: sql`now()`, secondAt: sql`now()` }),
      ...placeOf(from),
      way,
    })
    await recordMany(tx, await signInsOf(tx, userId))
    return token
  })
}

/** One entry for each newsroom that this person works in. */
async function signInsOf(tx: Tx, userId: string) {
  const run = await tx
    .select({ siteId: members.siteId, role: members.role })
    .from(members)
    .where(and(eq(members.userId, userId), ne(members.role, 'reader')))
  return run.map(({ siteId, role }) => ({
    ...{ siteId, actorId: userId, subjectId: userId, before: null, after: { role } },
    ...{ action: 'staff.sign-in' as const, subject: 'member' as const },
  }))
}
