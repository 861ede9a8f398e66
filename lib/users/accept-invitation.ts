import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { invitations, members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { hashToken } from '@/lib/auth/tokens'
import type { Role } from '@/lib/contract/sites'
import { roles } from '@/lib/contract/words'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Member } from './find-member'
import { joinSite } from './join-site'

type Accepted = { site: string; role: Role }

/**
 * Makes the invited a moderator or administrator; nobody's role is ever lowered by it.
 * Throws `invitation-invalid`, `invitation-other-address`, `name-refused` (they have said no name yet) or `name-taken`.
 */
export async function acceptInvitation(actor: Actor, token: string): Promise<Accepted> {
  authorize(actor, 'account.use', {})
  const { userId } = actor
  return db.transaction(async (tx) => {
    const invited = await takeInvitation(tx, hashToken(token))
    if (!invited) throw new Problem('invitation-invalid')
    if ((await verifiedEmail(tx, userId)) !== invited.email) throw new Problem('invitation-other-address')
    const [site] = await tx.select().from(sites).where(eq(sites.id, invited.siteId))
    if (!site) throw new Problem('invitation-invalid')

    const member = await joinSite(tx, site, { userId, role: invited.role })
    const raised = await raiseRole(tx, member, invited.role)
    // what they wrote as a reader is now staff's
    if (raised) await announce(tx, { siteId: site.id, settings: true })
    await record(tx, {
      ...{ siteId: site.id, actorId: userId, action: 'invitation.accept', subject: 'invitation' },
      ...{ subjectId: invited.id, before: { role: member.role }, after: { role: raised ?? member.role } },
    })
    return { site: site.slug, role: raised ?? member.role }
  })
}

/** One statement, so that a role that is taken away meanwhile does not come back. */
async function raiseRole(tx: Tx, { siteId, userId }: Member, role: Role) {
  const lower = roles.slice(0, roles.indexOf(role))
  const [raised] = await tx
    .update(members)
    .set({ role })
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId), inArray(members.role, lower)))
    .returning({ role: members.role })
  return raised?.role
}

async function takeInvitation(tx: Tx, tokenHash: string) {
  const [invited] = await tx
    .update(invitations)
    .set({ acceptedAt: sql`now()` })
    .where(
      and(
        eq(invitations.tokenHash, tokenHash),
        isNull(invitations.acceptedAt),
        gt(invitations.expiresAt, sql`now()`),
      ),
    )
    .returning()
  return invited
}

async function verifiedEmail(tx: Tx, userId: string) {
  const [user] = await tx.select().from(users).where(eq(users.id, userId))
  return user?.emailVerified ? user.email : null
}
