import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { users } from '@/db/schema/users'

/** What a device or an app calls an account. */
export async function findOwner(userId: string) {
  const [owner] = await db
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, userId))
  return owner
}
