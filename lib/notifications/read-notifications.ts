import { and, eq, lt } from 'drizzle-orm'
import { validate } from 'uuid'
import { db } from '@/db/client'
import { notifications } from '@/db/schema/notifications'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { NotificationPage } from '@/lib/contract/notifications'
import { Problem } from '@/lib/problem'
import { presentNotification } from './present'
import { countUnseen, listRows } from './queries'

const perPage = 20

type Asked = { cursor?: string | undefined; limit?: number }

/** What concerns a reader on a site, newest first. Throws `not-a-member`, `invalid-cursor`. */
export async function readNotifications(
  actor: Actor,
  site: { id: string },
  { cursor, limit = perPage }: Asked = {},
): Promise<NotificationPage> {
  authorize(actor, 'notification.read', { siteId: site.id })
  if (cursor !== undefined && !validate(cursor)) throw new Problem('invalid-cursor')
  const own = and(eq(notifications.siteId, site.id), eq(notifications.userId, actor.userId))
  const where = cursor ? and(own, lt(notifications.id, cursor)) : own
  const [rows, unseen] = await Promise.all([
    listRows(db, { where, limit: limit + 1 }),
    countUnseen(site.id, actor.userId),
  ])
  const page = rows.slice(0, limit)
  const next = rows.length > limit ? (page.at(-1)?.id ?? null) : null
  return { notifications: page.map(presentNotification), next, unseen }
}
