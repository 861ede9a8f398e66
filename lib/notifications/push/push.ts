import { and, eq, isNull } from 'drizzle-orm'
import { db } from '@/db/client'
import { notifications, pushSubscriptions } from '@/db/schema/notifications'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import type { Language } from '@/lib/contract/fields'
import { env } from '@/lib/env'
import type { Jobs } from '@/lib/jobs/queues'
import { log } from '@/lib/log'
import type { Connection } from '@/lib/outbound/request-outside'
import { shortOf } from '../letter'
import { linkOf, presentNotification } from '../present'
import { listRows } from '../queries'
import { deliver } from './deliver'
import { encrypt } from './encrypt'
import { authorization } from './vapid'

/** The job `push`. Throws when the push service asks to come back later. */
export async function push(
  { siteId, notificationId, subscriptionId }: Jobs['push'],
  _jobId: string,
  connection?: Connection,
) {
  const [browser] = await db.select().from(pushSubscriptions).where(eq(pushSubscriptions.id, subscriptionId))
  if (!browser || !env.vapid) return
  const message = await findMessage(siteId, notificationId, browser.userId)
  if (!message) return

  const signed = authorization(browser.endpoint, env.vapid, { contact, now: Date.now() })
  const body = encrypt(JSON.stringify(message), browser)
  const sealed = { body, authorization: signed, topic: notificationId.replaceAll('-', '') }
  const status = await deliver(browser.endpoint, sealed, connection)
  if (status === 404 || status === 410) await forget(browser.id)
  else if (status === 429 || status >= 500) throw new Error(`the push service answered ${status}`)
  else if (status >= 300) log.warn({ status }, 'a push service refused')
}

/** Who answers for what we send. */
const contact = env.publicUrl.startsWith('https:') ? env.publicUrl : 'mailto:no-reply@localhost'

const forget = (id: string) => db.delete(pushSubscriptions).where(eq(pushSubscriptions.id, id))

/** What the browser shows; null where the reader has seen it, or there is nothing to see any more. */
async function findMessage(siteId: string, notificationId: string, userId: string) {
  const [row] = await listRows(db, {
    where: and(
      eq(notifications.siteId, siteId),
      eq(notifications.id, notificationId),
      eq(notifications.userId, userId),
      isNull(notifications.seenAt),
    ),
    limit: 1,
  })
  if (!row) return null
  const notification = presentNotification(row)
  const isGone = (row.kind === 'reply' || row.kind === 'mention') && notification.by === null
  if (isGone) return null
  const [to] = await db
    .select({ language: users.language, site: sites.name })
    .from(users)
    .innerJoin(sites, eq(sites.id, siteId))
    .where(eq(users.id, userId))
  const language: Language = to?.language ?? 'ru'
  return {
    ...shortOf(notification, { language, site: to?.site ?? '' }),
    url: linkOf(notification),
    tag: notificationId,
  }
}
