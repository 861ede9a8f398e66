import { createHmac } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { phones } from '@/db/schema/users'
import { seal, unseal } from '@/lib/auth/seal'
import { keyFor } from '@/lib/key-for'
import { countryOf } from './number'

/** What a number is found by: keyed, because all the numbers of a country are hashed in minutes. */
export const hashNumber = (e164: string): string =>
  createHmac('sha256', keyFor('phone numbers')).update(e164).digest('base64url')

/** Whose number it is; until the transaction ends nobody else gives it to an account. */
export async function lockHolder(tx: Tx, e164: string): Promise<string | null> {
  const hash = hashNumber(e164)
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 7))`)
  const [known] = await tx.select({ id: phones.userId }).from(phones).where(eq(phones.hash, hash))
  return known?.id ?? null
}

/** A number, and whose gateway texted the code. */
type Proven = { e164: string; siteId: string | null }

/** The one number of an account from now on. */
export async function keepNumber(tx: Tx, userId: string, { e164, siteId }: Proven) {
  const kept = {
    hash: hashNumber(e164),
    sealed: seal(e164, placeOf(userId)),
    country: countryOf(e164),
    siteId,
    verifiedAt: sql`now()`,
  }
  await tx
    .insert(phones)
    .values({ userId, ...kept })
    .onConflictDoUpdate({ target: phones.userId, set: kept })
}

/** It was sealed for another account, which becomes this one. */
export async function moveNumber(tx: Tx, from: string, to: string) {
  const [kept] = await tx.select().from(phones).where(eq(phones.userId, from))
  if (!kept) return
  const e164 = openNumber(kept)
  const sealed = e164 === null ? kept.sealed : seal(e164, placeOf(to))
  await tx.update(phones).set({ userId: to, sealed }).where(eq(phones.userId, from))
}

/** null: it was kept under another secret. */
export const openNumber = (own: { userId: string; sealed: string }): string | null =>
  unseal(own.sealed, placeOf(own.userId))

const placeOf = (userId: string) => `phone ${userId}`
