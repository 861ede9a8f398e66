import { asc, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Role } from '@/lib/contract/sites'

/** Who a person is on one site. */
export type Membership = { siteId: string; slug: string; site: string; name: string; role: Role }

/** The sites where somebody comments or works, by their own account alone. */
export async function listMemberships(actor: Actor): Promise<Membership[]> {
  authorize(actor, 'account.use', {})
  return db
    .select({
      siteId: members.siteId,
      slug: sites.slug,
      site: sites.name,
      name: members.displayName,
      role: members.role,
    })
    .from(members)
    .innerJoin(sites, eq(sites.id, members.siteId))
    .where(eq(members.userId, actor.userId))
    .orderBy(asc(sites.name), asc(sites.id))
}
