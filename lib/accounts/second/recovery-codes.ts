import { createHmac, randomInt } from 'node:crypto'
import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { recoveryCodes } from '@/db/schema/factors'
import { env } from '@/lib/env'

const count = 10
// of 32 letters, so 120 bits (ASVS 5.0, 6.5.2: from 112 on they may be hashed fast)
const length = 24
// Crockford's: nothing that is taken for something else
const letters = '0123456789abcdefghjkmnpqrstvwxyz'

export async function hasRecoveryCodes(tx: Tx, userId: string): Promise<boolean> {
  const areLeft = and(eq(recoveryCodes.userId, userId), isNull(recoveryCodes.usedAt))
  return (await tx.$count(recoveryCodes, areLeft)) > 0
}

/** Ten new ones in place of all that there were, told this once. The account is held: two at one instant would leave twenty. */
export async function renewIn(tx: Tx, userId: string): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode)
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ userId, hash: hashOf(userId, code) })))
  return codes.map((code) => code.replace(/.{4}(?=.)/g, '$&-'))
}

const newCode = () => Array.from({ length }, () => letters[randomInt(letters.length)]).join('')

/** Whether it is one of theirs that was not used yet; from now on it was. */
export async function spendIn(tx: Tx, userId: string, typed: string): Promise<boolean> {
  const hash = hashOf(userId, plain(typed))
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(and(eq(recoveryCodes.userId, userId), eq(recoveryCodes.hash, hash), isNull(recoveryCodes.usedAt)))
    .returning({ hash: recoveryCodes.hash })
  return spent.length > 0
}

/** However somebody has written it down. */
const plain = (typed: string) =>
  typed
    .toLowerCase()
    .replace(/[^\da-z]/g, '')
    .replaceAll('o', '0')
    .replace(/[il]/g, '1')

const hashOf = (userId: string, code: string) =>
  createHmac('sha256', env.secret).update(`recovery code ${userId} ${code}`).digest('base64url')
