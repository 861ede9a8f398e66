import { and, eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { passwords, users } from '@/db/schema/users'
import type { PasswordEntry } from '@/lib/contract/sign-in'
import { Problem } from '@/lib/problem'
import { countTry, forgiveTries } from '../guard/count-try'
import { type Begin, startSession } from '../sessions/start-session'
import { hashPassword, isOutdated, isPassword } from './hash'

/**
 * Trades address and password for a session; returns the raw session token. Throws `password-wrong`, after as much
 * time whether or not the address has an account or a password, and `too-many-requests`.
 */
export async function enterPassword({ email, password }: PasswordEntry, begin: Begin): Promise<string> {
  await countTry('password', email)
  const [known] = await db
    .select({ userId: users.id, hash: passwords.hash, changedAt })
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.email, email))
  const fits = await isPassword(known?.hash ?? null, password)
  if (!known || !fits) throw new Problem('password-wrong')
  if (isOutdated(known.hash)) await strengthen(known, password)
  return db.transaction(async (tx) => {
    await forgiveTries(tx, 'password', email)
    await holdPassword(tx, known)
    return startSession(tx, known.userId, { ...begin, way: 'password' })
  })
}

// whole: a Date would lose its microseconds
const changedAt = sql<string>`${passwords.changedAt}::text`

/** It took a while to look at it: what was changed meanwhile opens nothing, and is not changed before the session is there to be ended. */
async function holdPassword(tx: Tx, known: { userId: string; changedAt: string }) {
  await tx.select({ id: users.id }).from(users).where(eq(users.id, known.userId)).for('share')
  const isSame = and(eq(passwords.userId, known.userId), eq(changedAt, known.changedAt))
  const [kept] = await tx.select({ userId: passwords.userId }).from(passwords).where(isSame).for('share')
  if (!kept) throw new Problem('password-wrong')
}

async function strengthen({ userId, hash }: { userId: string; hash: string }, password: string) {
  const stronger = await hashPassword(password)
  await db
    .update(passwords)
    .set({ hash: stronger })
    .where(and(eq(passwords.userId, userId), eq(passwords.hash, hash)))
}
