import { and, eq, isNull, lte, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { notifications } from '@/db/schema/notifications'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'

/** All that a reader was told up to one notification is seen from now on. Throws `not-a-member`. */
export async function markSeen(actor: Actor, site: { id: string }, until: string) {
  authorize(actor, 'notification.read', { siteId: site.id })
  await db
    .update(notifications)
    .set({ seenAt: sql`now()` })
    .where(
      and(
        eq(notifications.siteId, site.id),
        eq(notifications.userId, actor.userId),
        lte(notifications.id, until),
        isNull(notifications.seenAt),
      ),
    )
}
