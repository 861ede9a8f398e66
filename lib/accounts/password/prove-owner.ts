import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passwords, sessions, users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { Problem } from '@/lib/problem'
import { countTry } from '../guard/count-try'
import { needOwnersSecond } from '../owner/guard-owner'
import { holdOwner } from '../owner/hold-owner'
import { hasJustProven } from '../second/guard-factors'
import { isPassword } from './hash'

/**
 * A cookie alone, perhaps of a browser left open, changes no password, and a stolen mailbox none of who has a second factor.
 * Throws `step-up`, `sign-in-again`, `password-wrong`, `too-many-requests`, and `forbidden` without an address.
 */
export async function proveOwner(actor: Actor, current: string | undefined) {
  const reader = await needOwnersSecond(actor)
  const owner = await findOwner(reader.userId)
  if (!owner) throw new Problem('not-signed-in')
  const { hash, email, ...others } = owner
  // without an address there is nothing to sign in with by password
  if (email === null) throw new Problem('forbidden')
  if (!hasJustProven(reader)) await checkCurrent(email, hash, current)
  return { ...others, email, session: reader.session }
}

export type Proven = Awaited<ReturnType<typeof proveOwner>>

/** Until the transaction ends nobody signs in by password. Throws `not-signed-in` where another change has ended this session. */
export async function holdProven(tx: Tx, { id, session }: Proven) {
  await holdOwner(tx, id)
  const isIn = and(eq(sessions.userId, id), eq(sessions.sessionToken, session))
  if ((await tx.$count(sessions, isIn)) === 0) throw new Problem('not-signed-in')
}

async function checkCurrent(email: string, hash: string | null, current: string | undefined) {
  if (hash === null || current === undefined) throw new Problem('sign-in-again')
  await countTry('password', email)
  if (!(await isPassword(hash, current))) throw new Problem('password-wrong')
}

async function findOwner(userId: string) {
  const [owner] = await db
    .select({
      ...{ id: users.id, name: users.name, email: users.email, language: users.language },
      hash: passwords.hash,
    })
    .from(users)
    .leftJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.id, userId))
  return owner
}
