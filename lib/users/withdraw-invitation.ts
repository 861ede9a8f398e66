import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { invitations } from '@/db/schema/members'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'

/** Takes an invitation back that nobody has accepted yet. Throws `not-found`. */
export async function withdrawInvitation(actor: Actor, site: Site, id: string) {
  authorize(actor, 'site.configure', { siteId: site.id })
  const withdrawn = await db
    .delete(invitations)
    .where(and(eq(invitations.siteId, site.id), eq(invitations.id, id), isNull(invitations.acceptedAt)))
    .returning({ id: invitations.id })
  if (withdrawn.length === 0) throw new Problem('not-found')
}
