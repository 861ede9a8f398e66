import { and, eq, ne, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { passwords, sessions, users } from '@/db/schema/users'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { PasswordChange } from '@/lib/contract/sign-in'
import { Problem } from '@/lib/problem'
import { countTry, forgiveTries } from '../guard/count-try'
import { tellOwner } from '../owner/tell-owner'
import { isFresh } from '../sessions/fresh-sign-in'
import { hashPassword, isPassword } from './hash'
import { ownWords } from './own-words'
import { refusePassword } from './refuse-password'

/**
 * Sets a first password, another one, or a forgotten one anew right after signing in: later the old one is asked for. All other sessions end,
 * and the owner is told by mail. Throws `sign-in-again`, `password-wrong`, `password-common`, `too-many-requests`.
 */
export async function changePassword(actor: Actor, { password, current }: PasswordChange): Promise<void> {
  const owner = await proveOwner(actor, current)
  refusePassword(password, await ownWords(owner))
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    await tx
      .insert(passwords)
      .values({ userId: owner.id, hash })
      .onConflictDoUpdate({ target: passwords.userId, set: { hash, changedAt: sql`now()` } })
    await tx
      .delete(sessions)
      .where(and(eq(sessions.userId, owner.id), ne(sessions.sessionToken, owner.session)))
    await forgiveTries(tx, 'password', owner.email)
    await tellOwner(tx, owner, { change: 'password.set' })
  })
}

/** From now on codes alone sign in. Throws as `changePassword`. */
export async function removePassword(
  actor: Actor,
  { current }: { current?: string | undefined },
): Promise<void> {
  const owner = await proveOwner(actor, current)
  await db.transaction(async (tx) => {
    const removed = await tx
      .delete(passwords)
      .where(eq(passwords.userId, owner.id))
      .returning({ id: passwords.userId })
    if (removed.length > 0) await tellOwner(tx, owner, { change: 'password.removed' })
  })
}

/** A cookie alone, perhaps of a browser left open, changes no password. */
async function proveOwner(actor: Actor, current: string | undefined) {
  authorize(actor, 'account.use', {})
  const { email, hash, isFresh, ...owner } = await findOwner(actor)
  // without an address there is nothing to sign in with by password
  if (email === null) throw new Problem('forbidden')
  if (!isFresh) await checkCurrent(email, hash, current)
  return { ...owner, email, session: actor.session }
}

async function checkCurrent(email: string, hash: string | null, current: string | undefined) {
  if (hash === null || current === undefined) throw new Problem('sign-in-again')
  await countTry('password', email)
  if (!(await isPassword(hash, current))) throw new Problem('password-wrong')
}

async function findOwner({ userId, session }: Reader) {
  const [owner] = await db
    .select({
      ...{ id: users.id, name: users.name, email: users.email, language: users.language },
      hash: passwords.hash,
      isFresh,
    })
    .from(users)
    .innerJoin(sessions, eq(sessions.userId, users.id))
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(and(eq(users.id, userId), eq(sessions.sessionToken, session)))
  if (!owner) throw new Problem('not-signed-in')
  return owner
}
