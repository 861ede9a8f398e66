import { and, eq, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { isTaken } from '@/db/is-taken'
import { members } from '@/db/schema/members'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Profile } from '@/lib/contract/profile'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { skeleton } from '@/lib/text/skeleton'
import { isGiven, renameAt } from './own-name'
import { readProfile } from './read-profile'
import { refuseName } from './refuse-name'

type Site = { id: string; name: string }

/**
 * Somebody is called otherwise on one site from now on, once in 14 days. Throws `not-a-member`, what was laid on them,
 * `name-given`, `name-refused`, `name-taken`, `renamed-lately`.
 */
export async function rename(actor: Actor, site: Site, name: string): Promise<Profile> {
  authorize(actor, 'profile.change', { siteId: site.id })
  const member = { siteId: site.id, userId: actor.userId }
  await db.transaction((tx) => take(tx, member, { site, name })).catch(refuseTaken)
  return readProfile(actor, site)
}

type Member = { siteId: string; userId: string }

async function take(tx: Tx, member: Member, { site, name }: { site: Site; name: string }) {
  const ofMember = and(eq(members.siteId, member.siteId), eq(members.userId, member.userId))
  const [former] = await tx
    .select({ name: members.displayName, role: members.role, isGiven })
    .from(members)
    .where(ofMember)
  if (!former) throw new Problem('not-a-member')
  if (former.name === name) return
  if (former.isGiven) throw new Problem('name-given')
  refuseName(name, { site, role: former.role })

  const renamed = await tx
    .update(members)
    .set({ displayName: name, nameSkeleton: skeleton(name), renamedAt: sql`now()` })
    .where(and(ofMember, isNull(renameAt)))
    .returning({ userId: members.userId })
  if (renamed.length === 0) throw await tooSoon(tx, member)
  await announce(tx, { ...member, looks: true })
  await record(tx, {
    ...{ siteId: site.id, actorId: member.userId, action: 'member.rename', subject: 'member' },
    ...{ subjectId: member.userId, before: { displayName: former.name }, after: { displayName: name } },
  })
}

async function tooSoon(tx: Tx, { siteId, userId }: Member) {
  const [member] = await tx
    .select({ renameAt })
    .from(members)
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId)))
  return new Problem('renamed-lately', { until: member?.renameAt?.toISOString() })
}

/** Two who want names that look alike may both have found theirs free: the table decides. */
function refuseTaken(error: unknown): never {
  throw isTaken(error, 'members_name') ? new Problem('name-taken') : error
}
