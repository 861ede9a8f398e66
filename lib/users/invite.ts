import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db, type Tx } from '@/db/client'
import { invitations, members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Invitation, NewInvitation } from '@/lib/contract/sites'
import { env } from '@/lib/env'
import { send } from '@/lib/jobs/send'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { invitationMail } from './invitation-mail'
import { presentInvitation } from './list-staff'

const daysToLive = 7

/** Invites somebody to run a site, in place of an open invitation to the same address. Throws `already-a-member`. */
export async function invite(actor: Actor, site: Site, { email, role }: NewInvitation): Promise<Invitation> {
  authorize(actor, 'staff.change', { siteId: site.id })
  const token = newToken()
  return db.transaction(async (tx) => {
    const rivals = role === 'admin' ? (['admin'] as const) : (['moderator', 'admin'] as const)
    if (await runsAlready(tx, { siteId: site.id, email, roles: [...rivals] }))
      throw new Problem('already-a-member')
    await tx.delete(invitations).where(isOpen(site.id, email))
    const [invitation] = await tx
      .insert(invitations)
      .values({
        siteId: site.id,
        id: v7(),
        email,
        role,
        tokenHash: hashToken(token),
        invitedBy: actor.userId,
        expiresAt: sql`now() + make_interval(days => ${daysToLive})`,
      })
      .returning()
    if (!invitation) throw new Error('an insert returned no invitation')
    // in the fragment it stays out of the logs of servers and proxies
    const link = `${env.publicUrl}/invitation#${token}`
    const language = (await languageOf(tx, email)) ?? site.language
    await send(
      tx,
      'mail',
      invitationMail({ to: email, role, link, site: site.name, days: daysToLive, language }),
    )
    await record(tx, {
      ...{ siteId: site.id, actorId: actor.userId, action: 'invitation.send', subject: 'invitation' },
      ...{ subjectId: invitation.id, before: null, after: { email, role } },
    })
    return presentInvitation(invitation)
  })
}

const isOpen = (siteId: string, email: string) =>
  and(eq(invitations.siteId, siteId), eq(invitations.email, email), isNull(invitations.acceptedAt))

type Rivals = { siteId: string; email: string; roles: ('moderator' | 'admin')[] }

async function runsAlready(tx: Tx, { siteId, email, roles }: Rivals) {
  const found = await tx
    .select({ userId: members.userId })
    .from(members)
    .innerJoin(users, eq(users.id, members.userId))
    .where(and(eq(members.siteId, siteId), eq(users.email, email), inArray(members.role, roles)))
  return found.length > 0
}

async function languageOf(tx: Tx, email: string) {
  const [user] = await tx.select({ language: users.language }).from(users).where(eq(users.email, email))
  return user?.language
}
