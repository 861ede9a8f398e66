import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { users } from '@/db/schema/users'
import { Problem } from '@/lib/problem'

/** An account, held until the transaction ends: what is added to it and taken from it comes one after the other. */
export async function holdOwner(tx: Tx, userId: string) {
  const [owner] = await tx
    .select({ id: users.id, email: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, userId))
    .for('update')
  if (!owner) throw new Problem('not-signed-in')
  return owner
}
