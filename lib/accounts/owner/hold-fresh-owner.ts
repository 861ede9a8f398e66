import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { isFresh } from '@/lib/accounts/sessions/fresh-sign-in'
import type { Reader } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { holdOwner } from './hold-owner'

/** The account of somebody who has just signed in, or has just shown their second factor, held. Throws `sign-in-again`. */
export async function holdFreshOwner(tx: Tx, { userId, session, second }: Reader) {
  const owner = await holdOwner(tx, userId)
  const [own] = await tx
    .select({ isFresh })
    .from(sessions)
    .where(and(eq(sessions.userId, userId), eq(sessions.sessionToken, session)))
  if (!own) throw new Problem('not-signed-in')
  if (!own.isFresh && second !== 'fresh') throw new Problem('sign-in-again')
  return owner
}
