import { and, eq, inArray } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { members } from '@/db/schema/members'

/** Whether a site has nobody else who could answer an appeal. */
export async function isOnlyOne(tx: Tx | Db, siteId: string): Promise<boolean> {
  const staff = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.siteId, siteId), inArray(members.role, ['moderator', 'admin'])))
    .limit(2)
  return staff.length < 2
}
