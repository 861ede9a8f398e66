import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import type { Role } from '@/lib/contract/sites'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { skeleton } from '@/lib/text/skeleton'
import { findMember, type Member } from './find-member'
import { refuseName } from './refuse-name'

type Newcomer = {
  userId: string /** Instead of the account's own. */
  name?: string | undefined
  role?: Role
}

/** Who a user is on a site from now on; a member stays who they are. Throws `name-refused` or `name-taken`. */
export async function joinSite(
  tx: Tx,
  site: Site,
  { userId, name, role = 'reader' }: Newcomer,
): Promise<Member> {
  const member = await findMember(tx, site, userId)
  if (member) return member
  const displayName = name ?? (await nameOf(tx, userId))
  refuseName(displayName, { site, role })
  const [joined] = await tx
    .insert(members)
    .values({ siteId: site.id, userId, role, displayName, nameSkeleton: skeleton(displayName) })
    .onConflictDoNothing()
    .returning()
  const present = joined ?? (await findMember(tx, site, userId))
  if (!present) throw new Problem('name-taken')
  return present
}

async function nameOf(tx: Tx, userId: string) {
  const [user] = await tx.select({ name: users.name }).from(users).where(eq(users.id, userId))
  return user?.name
}
