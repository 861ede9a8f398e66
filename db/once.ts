import { createHash } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { db, type Tx } from './client'
import { idempotencyKeys } from './schema/requests'

/** Who asks for what under which Idempotency-Key; without a key nothing is remembered. */
export type Claim = { userId: string; key: string | null; request: unknown }

/** The same key was used to ask for something else. */
export class KeyReused extends Error {}

/**
 * Does the work in one transaction, at most once for a key within 24 hours: whoever comes second waits for
 * the first and gets its answer. Work that throws leaves the key free. Answers must survive JSON.
 */
export function once<Answer>(
  { userId, key, request }: Claim,
  work: (tx: Tx) => Promise<Answer>,
): Promise<Answer> {
  if (!key) return db.transaction(work)
  const requestHash = createHash('sha256').update(JSON.stringify(request)).digest('base64url')

  return db.transaction(async (tx) => {
    // waits while another transaction holds the same key
    const claimed = await tx
      .insert(idempotencyKeys)
      .values({ userId, key, requestHash })
      .onConflictDoNothing()
      .returning()
    const row = and(eq(idempotencyKeys.userId, userId), eq(idempotencyKeys.key, key))
    if (claimed.length === 0) return firstAnswer<Answer>(tx, { row, requestHash })

    const answer = await work(tx)
    await tx.update(idempotencyKeys).set({ answer }).where(row)
    return answer
  })
}

async function firstAnswer<Answer>(
  tx: Tx,
  { row, requestHash }: { row: ReturnType<typeof and>; requestHash: string },
) {
  const [first] = await tx.select().from(idempotencyKeys).where(row)
  if (first?.requestHash !== requestHash) throw new KeyReused()
  return first.answer as Answer
}
