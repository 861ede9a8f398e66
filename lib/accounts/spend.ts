import type { Db, Tx } from '@/db/client'
import { spentTokens } from '@/db/schema/ways'

/** false: it was spent before. Of two at one instant the second waits for the first. */
export async function spend(tx: Tx | Db, hash: string, expiresAt: Date): Promise<boolean> {
  const spent = await tx
    .insert(spentTokens)
    .values({ hash, expiresAt })
    .onConflictDoNothing()
    .returning({ hash: spentTokens.hash })
  return spent.length > 0
}
