import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { NotificationSettings } from '@/lib/contract/notifications'
import { Problem } from '@/lib/problem'
import { settingsWith } from './rules'

type Site = { id: string }

/** How a reader hears of what concerns them on a site. Throws `not-a-member`. */
export async function readSettings(actor: Actor, site: Site): Promise<NotificationSettings> {
  authorize(actor, 'notification.read', { siteId: site.id })
  const [member] = await db.select({ notify: members.notify }).from(members).where(own(site, actor.userId))
  return settingsWith(member?.notify ?? {})
}

/** Throws `not-a-member`. */
export async function changeSettings(
  actor: Actor,
  site: Site,
  change: Partial<NotificationSettings>,
): Promise<NotificationSettings> {
  authorize(actor, 'notification.read', { siteId: site.id })
  const [member] = await db
    .update(members)
    .set({ notify: sql`${members.notify} || ${JSON.stringify(change)}::jsonb` })
    .where(own(site, actor.userId))
    .returning({ notify: members.notify })
  if (!member) throw new Problem('not-a-member')
  return settingsWith(member.notify)
}

const own = (site: Site, userId: string) => and(eq(members.siteId, site.id), eq(members.userId, userId))
