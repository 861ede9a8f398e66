import { asc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Profile } from '@/lib/contract/profile'
import type { Role } from '@/lib/contract/sites'
import { isGiven, renameAt } from './own-name'

/** Who a person is on one site. */
export type Membership = Pick<Profile, 'name' | 'renameAt' | 'isGiven' | 'isPictureHidden'> & {
  siteId: string
  slug: string
  site: string
  timeZone: string
  role: Role
}

/** The sites where somebody comments or works, by their own account alone. */
export async function listMemberships(actor: Actor): Promise<Membership[]> {
  authorize(actor, 'account.use', {})
  const found = await db
    .select({
      siteId: members.siteId,
      slug: sites.slug,
      site: sites.name,
      timeZone: sites.timeZone,
      name: members.displayName,
      role: members.role,
      ...{ renameAt, isGiven },
      isPictureHidden: sql<boolean>`${members.pictureHiddenAt} is not null`,
    })
    .from(members)
    .innerJoin(sites, eq(sites.id, members.siteId))
    .where(eq(members.userId, actor.userId))
    .orderBy(asc(sites.name), asc(sites.id))
  return found.map((one) => ({ ...one, renameAt: one.renameAt?.toISOString() ?? null }))
}
