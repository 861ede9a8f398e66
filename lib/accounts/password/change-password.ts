import { and, eq, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passwords, sessions } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import type { PasswordChange } from '@/lib/contract/sign-in'
import { forgiveTries } from '../guard/count-try'
import { tellOwner } from '../owner/tell-owner'
import { hashPassword } from './hash'
import { ownWords } from './own-words'
import { holdProven, type Proven, proveOwner } from './prove-owner'
import { refusePassword } from './refuse-password'

/**
 * Sets a first password, another one, or a forgotten one anew right after signing in: later the old one is asked for. All other sessions end,
 * and the owner is told by mail. Throws as `proveOwner`, and `password-common`.
 */
export async function changePassword(actor: Actor, { password, current }: PasswordChange): Promise<void> {
  const owner = await proveOwner(actor, current)
  refusePassword(password, await ownWords(owner))
  const hash = await hashPassword(password)
  await db.transaction(async (tx) => {
    // before the account is held, as signing in does it
    await forgiveTries(tx, 'password', owner.email)
    await holdProven(tx, owner)
    await tx
      .insert(passwords)
      .values({ userId: owner.id, hash })
      .onConflictDoUpdate({ target: passwords.userId, set: { hash, changedAt: sql`now()` } })
    await endOthers(tx, owner)
    await tellOwner(tx, owner, { change: 'password.set' })
  })
}

/** From now on codes alone sign in, and whoever came in by the password elsewhere is out. Throws as `proveOwner`. */
export async function removePassword(
  actor: Actor,
  { current }: { current?: string | undefined },
): Promise<void> {
  const owner = await proveOwner(actor, current)
  await db.transaction(async (tx) => {
    await holdProven(tx, owner)
    const removed = await tx
      .delete(passwords)
      .where(eq(passwords.userId, owner.id))
      .returning({ id: passwords.userId })
    if (removed.length === 0) return
    await endOthers(tx, owner)
    await tellOwner(tx, owner, { change: 'password.removed' })
  })
}

const endOthers = (tx: Tx, { id, session }: Proven) =>
  tx.delete(sessions).where(and(eq(sessions.userId, id), ne(sessions.sessionToken, session)))
