import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sessions, users } from '@/db/schema/users'
import type { Reader } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { isFresh } from './fresh-sign-in'

/**
 * The account of somebody who has just signed in, or has just shown their second factor, held until the transaction
 * ends: what is added to it and taken from it comes one after the other. Throws `sign-in-again`.
 */
export async function holdFreshOwner(tx: Tx, { userId, session, second }: Reader) {
  const [owner] = await tx
    .select({ id: users.id, name: users.name, email: users.email, language: users.language, isFresh })
    .from(users)
    .innerJoin(sessions, eq(sessions.userId, users.id))
    .where(and(eq(users.id, userId), eq(sessions.sessionToken, session)))
    .for('update', { of: users })
  if (!owner) throw new Problem('not-signed-in')
  if (!owner.isFresh && second !== 'fresh') throw new Problem('sign-in-again')
  return owner
}
