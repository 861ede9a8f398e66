import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { byHand } from './by-hand'
import { type Db, db, type Tx } from './client'
import { idempotencyKeys } from './schema/requests'

/** Who asks for what under which Idempotency-Key; without a key nothing is remembered. */
export type Request = { userId: string; key: string | null; request: unknown }

/** A key with the hash of what is asked under it. */
export type Claim = { userId: string; key: string; requestHash: string }

/** The same key was used to ask for something else. */
export class KeyReused extends Error {}

/**
 * Does the work in one transaction, at most once for a key within 24 hours: whoever comes second waits for
 * the first and gets its answer. Work that throws leaves the key free. Answers must survive JSON.
 */
export function once<Answer>(
  { userId, key, request }: Request,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  if (!key) return db.transaction(work)
  const claim = { userId, key, requestHash: requestHash(request) }

  return db.transaction(async (tx) => {
    // waits while another transaction holds the same key
    const { count: claimed } = await byHand(tx)`
      insert into idempotency_keys (user_id, key, request_hash)
      values (${userId}, ${key}, ${claim.requestHash}) on conflict do nothing`
    if (claimed === 0) return (await recall<Answer>(claim, tx)) as Answer

    const answer = await work(tx)
    await byHand(tx)`
      update idempotency_keys set answer = ${JSON.stringify(answer ?? null)}::text::jsonb
      where user_id = ${userId} and key = ${key}`
    return answer
  })
}

/** What was answered under that key; null if nothing was. Throws `KeyReused`. */
export async function recall<Answer>(claim: Claim, tx: Tx | Db = db): Promise<Answer | null> {
  const [first] = await tx.select().from(idempotencyKeys).where(of(claim))
  if (!first) return null
  if (first.requestHash !== claim.requestHash) throw new KeyReused()
  return first.answer as Answer
}

/** SHA-256: the same key may not ask for something else. */
export const requestHash = (request: unknown) =>
  createHash('sha256').update(JSON.stringify(request)).digest('base64url')

const of = ({ userId, key }: Claim) => and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key))
