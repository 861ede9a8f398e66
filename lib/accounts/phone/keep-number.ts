import { createHmac, hkdfSync } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { seal, unseal } from '@/lib/auth/seal'
import { env } from '@/lib/env'

const key = () => Buffer.from(hkdfSync('sha256', env.secret, '', 'pikir phone numbers', 32))

/** What a number is found by: keyed, because all the numbers of a country are hashed in minutes. */
export const hashNumber = (e164: string): string =>
  createHmac('sha256', key()).update(e164).digest('base64url')

export const sealOwn = (e164: string, userId: string) => seal(e164, placeOf(userId))
export const unsealOwn = (sealed: string, userId: string) => unseal(sealed, placeOf(userId))
const placeOf = (userId: string) => `phone ${userId}`

/** Until the transaction ends nobody else gives this number to an account. */
export const lockNumber = (tx: Tx, hash: string): Promise<unknown> =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${hash}, 7))`)
