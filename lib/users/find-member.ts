import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { members } from '@/db/schema/members'

export type Member = typeof members.$inferSelect

/** Who a user is on a site; undefined for those who never joined. */
export async function findMember(
  tx: Tx | Db,
  site: { id: string },
  userId: string,
): Promise<Member | undefined> {
  const [member] = await tx
    .select()
    .from(members)
    .where(and(eq(members.siteId, site.id), eq(members.userId, userId)))
  return member
}
