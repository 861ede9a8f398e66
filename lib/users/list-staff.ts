import { and, asc, eq, gt, inArray, isNull, type SQL, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { invitations, members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Invitation, Member, Staff } from '@/lib/contract/sites'
import type { Site } from '@/lib/sites/find-site'

/** Who runs a site, and who is invited to. */
export async function listStaff(actor: Actor, site: Site): Promise<Staff> {
  authorize(actor, 'site.configure', { siteId: site.id })
  const [staff, invited] = await Promise.all([
    listMembers(db, site.id, inArray(members.role, ['moderator', 'admin'])),
    listOpenInvitations(site.id),
  ])
  return { members: staff, invitations: invited }
}

export async function listMembers(tx: Tx | Db, siteId: string, which: SQL): Promise<Member[]> {
  const found = await tx
    .select({
      userId: members.userId,
      name: members.displayName,
      email: users.email,
      role: members.role,
      joinedAt: members.joinedAt,
    })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.siteId, siteId), which))
    .orderBy(asc(members.joinedAt), asc(members.userId))
  return found.map((member) => ({ ...member, joinedAt: member.joinedAt.toISOString() }))
}

async function listOpenInvitations(siteId: string): Promise<Invitation[]> {
  const open = await db
    .select()
    .from(invitations)
    .where(
      and(
        eq(invitations.siteId, siteId),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .orderBy(asc(invitations.invitedAt))
  return open.map(presentInvitation)
}

export const presentInvitation = ({
  id,
  email,
  role,
  invitedAt,
  expiresAt,
}: typeof invitations.$inferSelect) => ({
  id,
  email,
  role,
  invitedAt: invitedAt.toISOString(),
  expiresAt: expiresAt.toISOString(),
})
