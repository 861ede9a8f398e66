import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { avatars } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Profile } from '@/lib/contract/profile'
import { Problem } from '@/lib/problem'
import { isGiven, renameAt } from './own-name'

/** Who somebody is on one site. Throws `not-a-member`, and `forbidden` from inside a publisher's page. */
export async function readProfile(actor: Actor, site: { id: string }): Promise<Profile> {
  authorize(actor, 'account.use', {})
  const [found] = await db
    .select({
      ...{ name: members.displayName, renameAt, isGiven, picture: avatars.id },
      isPictureHidden: sql<boolean>`${members.pictureHiddenAt} is not null`,
    })
    .from(members)
    .leftJoin(avatars, eq(avatars.userId, members.userId))
    .where(and(eq(members.siteId, site.id), eq(members.userId, actor.userId)))
  if (!found) throw new Problem('not-a-member')
  return { ...found, renameAt: found.renameAt?.toISOString() ?? null }
}
