import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { passkeys } from '@/db/schema/factors'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Passkey } from '@/lib/contract/passkeys'

export const columns = {
  ...{ id: passkeys.id, name: passkeys.name, isSynced: passkeys.isBackedUp },
  ...{ createdAt: passkeys.createdAt, usedAt: passkeys.usedAt },
}

type Row = Omit<Passkey, 'createdAt' | 'usedAt'> & { createdAt: Date; usedAt: Date | null }

export const present = ({ createdAt, usedAt, ...row }: Row): Passkey => ({
  ...row,
  createdAt: createdAt.toISOString(),
  usedAt: usedAt?.toISOString() ?? null,
})

/** One's own, in the order in which they were made. */
export async function listPasskeys(actor: Actor): Promise<Passkey[]> {
  authorize(actor, 'account.use', {})
  const rows = await db
    .select(columns)
    .from(passkeys)
    .where(eq(passkeys.userId, actor.userId))
    .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
  return rows.map(present)
}
