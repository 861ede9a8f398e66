import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { invitations } from '@/db/schema/members'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'

/** Takes an invitation back that nobody has accepted yet. Throws `not-found`. */
export async function withdrawInvitation(actor: Actor, site: Site, id: string) {
  authorize(actor, 'site.configure', { siteId: site.id })
  await db.transaction(async (tx) => {
    const [withdrawn] = await tx
      .delete(invitations)
      .where(and(eq(invitations.siteId, site.id), eq(invitations.id, id), isNull(invitations.acceptedAt)))
      .returning({ email: invitations.email, role: invitations.role })
    if (!withdrawn) throw new Problem('not-found')
    await record(tx, {
      ...{ siteId: site.id, actorId: actor.userId, action: 'invitation.withdraw', subject: 'invitation' },
      ...{ subjectId: id, before: withdrawn, after: null },
    })
  })
}
