import { and, eq } from 'drizzle-orm'
import { db, raw } from '@/db/client'
import { isTaken } from '@/db/is-taken'
import { members } from '@/db/schema/members'
import { skeleton } from '@/lib/text/skeleton'

type Named = Pick<typeof members.$inferSelect, 'siteId' | 'userId' | 'displayName' | 'nameSkeleton'>

const perBatch = 1_000

/**
 * The job `look-anew`: what names look like is written down when they are chosen; where the table of look-alikes has
 * changed since, it is written down anew. Where two turn out to look alike the later one keeps what was written until one
 * of them is called otherwise. Returns how many were written.
 */
export async function lookAnew({ batch = perBatch } = {}): Promise<number> {
  let written = 0
  for await (const member of listMembers(batch)) if (await lookAt(member)) written += 1
  return written
}

async function lookAt({ siteId, userId, displayName, nameSkeleton }: Named): Promise<boolean> {
  const look = skeleton(displayName)
  if (look === nameSkeleton) return false
  const isTheirs = and(eq(members.siteId, siteId), eq(members.userId, userId))
  try {
    const written = await db
      .update(members)
      .set({ nameSkeleton: look })
      // who was renamed meanwhile has a new one already
      .where(and(isTheirs, eq(members.displayName, displayName)))
      .returning({ userId: members.userId })
    return written.length > 0
  } catch (error) {
    if (isTaken(error, 'members_name')) return false
    throw error
  }
}

/** Ids are in the order in which accounts were made. */
async function* listMembers(batch: number) {
  let after = {
    siteId: '00000000-0000-0000-0000-000000000000',
    userId: '00000000-0000-0000-0000-000000000000',
  }
  for (;;) {
    const found = await raw<Named[]>`
      select site_id as "siteId", user_id as "userId", display_name as "displayName", name_skeleton as "nameSkeleton"
      from members where (site_id, user_id) > (${after.siteId}, ${after.userId})
      order by site_id, user_id limit ${batch}`
    yield* found
    const last = found.at(-1)
    if (!last) return
    after = last
  }
}
