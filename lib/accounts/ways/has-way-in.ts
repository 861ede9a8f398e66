import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

/** Whether anything leads into an account: an address that codes are mailed to, a number, a passkey, a provider. */
export async function hasWayIn(tx: Tx, userId: string): Promise<boolean> {
  const found = await tx.execute(sql`
    select from users u
    where u.id = ${userId} and (
      u.email is not null
      or exists (select from phones p where p.user_id = u.id)
      or exists (select from passkeys k where k.user_id = u.id)
      or exists (select from accounts a where a.user_id = u.id)
    )`)
  return found.length > 0
}
