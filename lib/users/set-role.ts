import { and, eq, ne } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Member, Role } from '@/lib/contract/sites'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { listMembers } from './list-staff'

type Change = { userId: string; role: Role }

/**
 * What one of the staff may do from now on. Nobody becomes staff by it: that binds them to a second factor and shows on
 * all that they wrote, so they accept an invitation. Nor is a site ever left without an administrator. Throws
 * `not-invited`, `last-admin`.
 */
export async function setRole(actor: Actor, site: Site, { userId, role }: Change): Promise<Member> {
  authorize(actor, 'staff.change', { siteId: site.id })
  return db.transaction(async (tx) => {
    const others = await lockAdmins(tx, site.id, userId)
    if (role !== 'admin' && others === 0) throw new Problem('last-admin')
    const [former] = await listMembers(tx, site.id, eq(members.userId, userId))
    if (!former) throw new Problem('not-found')
    await change(tx, site.id, { userId, role })
    const [member] = await listMembers(tx, site.id, eq(members.userId, userId))
    if (!member) throw new Problem('not-found')
    // readers see on every comment who is staff
    await announce(tx, { siteId: site.id, settings: true })
    if (former.role !== role) {
      await record(tx, {
        ...{ siteId: site.id, actorId: actor.userId, action: 'role.change', subject: 'member' },
        ...{ subjectId: userId, before: { role: former.role }, after: { role } },
      })
    }
    return member
  })
}

async function change(tx: Tx, siteId: string, { userId, role }: Change) {
  const whom = and(eq(members.siteId, siteId), eq(members.userId, userId))
  const changed = await tx
    .update(members)
    .set({ role })
    .where(role === 'reader' ? whom : and(whom, ne(members.role, 'reader')))
    .returning({ userId: members.userId })
  if (changed.length === 0) throw new Problem('not-invited')
}

/** Two administrators who demote each other wait for one another here. Returns how many would be left. */
async function lockAdmins(tx: Tx, siteId: string, without: string) {
  const admins = await tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.siteId, siteId), eq(members.role, 'admin')))
    .orderBy(members.userId)
    .for('update')
  return admins.filter((admin) => admin.userId !== without).length
}
