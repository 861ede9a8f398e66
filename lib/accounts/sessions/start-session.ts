import { and, eq, ne, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { sessions, users } from '@/db/schema/users'
import { recordMany } from '@/lib/audit/record'
import { staffIdleMinutes } from '@/lib/auth/staff-session'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { WayIn } from '@/lib/contract/sites'
import { type Origin, placeOf } from './place'
import { idleDays, ownHours } from './session-cookie'

export type Begin = {
  /** The raw token that this browser held until now: whoever it was is signed out. */
  former?: string | undefined
  from?: Origin | undefined
  way?: WayIn | undefined
  /** Of `oidc`: who vouched. */
  issuer?: string | undefined
  /** The site whose own provider or gateway says who it is; none: the operator's, or what only its owner has. */
  vouchedBy?: string | undefined
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
  { former, from = {}, way, issuer, vouchedBy, second = false }: Begin = {},
): Promise<string> {
  const token = newToken()
  return outer.transaction(async (tx) => {
    if (former) await tx.delete(sessions).where(eq(sessions.sessionToken, hashToken(former)))
    await tx.insert(sessions).values({
      sessionToken: hashToken(token),
      userId,
      expires: sql`now() + ${firstTerm({ second, way })}`,
      ...(second && { staffSince: sql`now()`, secondAt: sql`now()` }),
      ...placeOf(from),
      ...{ way, issuer, vouchedBy },
    })
    await recordMany(tx, await signInsOf(tx, userId, second))
    return token
  })
}

/** Until it is used again, if it is: `extend-session.ts` says for how long then. */
function firstTerm({ second, way }: Begin) {
  if (second) return sql`make_interval(mins => ${staffIdleMinutes})`
  return way === 'own' ? sql`make_interval(hours => ${ownHours})` : sql`make_interval(days => ${idleDays})`
}

/** One entry for each newsroom that this session may act for; the demo's people need no second factor. */
async function signInsOf(tx: Tx, userId: string, second: boolean) {
  const run = await tx
    .select({ siteId: members.siteId, role: members.role })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(
      and(eq(members.userId, userId), ne(members.role, 'reader'), second ? undefined : eq(users.demo, true)),
    )
  return run.map(({ siteId, role }) => ({
    ...{ siteId, actorId: userId, subjectId: userId, before: null, after: { role } },
    ...{ action: 'staff.sign-in' as const, subject: 'member' as const },
  }))
}
