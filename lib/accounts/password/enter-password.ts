import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
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
    .select({ userId: users.id, hash: passwords.hash })
    .from(users)
    .innerJoin(passwords, eq(passwords.userId, users.id))
    .where(eq(users.email, email))
  const fits = await isPassword(known?.hash ?? null, password)
  if (!known || !fits) throw new Problem('password-wrong')
  if (isOutdated(known.hash)) await strengthen(known, password)
  return db.transaction(async (tx) => {
    await forgiveTries(tx, 'password', email)
    return startSession(tx, known.userId, { ...begin, way: 'password' })
  })
}

async function strengthen({ userId, hash }: { userId: string; hash: string }, password: string) {
  const stronger = await hashPassword(password)
  await db
    .update(passwords)
    .set({ hash: stronger })
    .where(and(eq(passwords.userId, userId), eq(passwords.hash, hash)))
}
