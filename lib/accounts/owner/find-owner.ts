import { eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { users } from '@/db/schema/users'

/** Whose account it is, by what a device or an app calls it, and how they are written to. */
export async function findOwner(tx: Tx | Db, userId: string) {
  const [owner] = await tx
    .select({ name: users.name, email: users.email, language: users.language })
    .from(users)
    .where(eq(users.id, userId))
  return owner
}
