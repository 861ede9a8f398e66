import { and, eq, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { notifications, pushSubscriptions } from '@/db/schema/notifications'
import type { NotificationKind } from '@/lib/contract/notifications'
import { send } from '@/lib/jobs/send'
import { findAddressee } from './addressee'
import { letterOf } from './letter'
import { listRows } from './queries'
import { mostMailsInAnHour } from './rules'

/** What somebody is to be told. */
export type News = { userId: string; kind: NotificationKind; commentId: string; subjectId: string }

/** Puts news where their owners find them, mails those that are wanted at once, and calls browsers that asked for it. */
export async function tell(tx: Tx, siteId: string, news: News[]) {
  if (news.length === 0) return
  const told = await tx
    .insert(notifications)
    .values(news.map((one) => ({ ...one, siteId, id: v7() })))
    .onConflictDoNothing()
    .returning({ id: notifications.id, userId: notifications.userId, kind: notifications.kind })
  for (const one of told) {
    await mailAtOnce(tx, siteId, one)
    await callBrowsers(tx, siteId, one)
  }
}

type Told = { id: string; userId: string; kind: NotificationKind }

async function mailAtOnce(tx: Tx, siteId: string, { id, userId, kind }: Told) {
  const to = await findAddressee(tx, siteId, userId)
  if (to?.settings[kind] !== 'at-once' || (await hadEnough(tx, siteId, userId))) return
  const one = and(eq(notifications.siteId, siteId), eq(notifications.id, id))
  const [row] = await listRows(tx, { where: one, limit: 1 })
  if (!row) return
  await send(tx, 'mail', letterOf(row, to))
  await tx.update(notifications).set({ mailedAt: sql`now()` }).where(one)
}

/** Whoever is called by many at once finds the rest in the digest. */
async function hadEnough(tx: Tx, siteId: string, userId: string) {
  const mailed = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.siteId, siteId),
        eq(notifications.userId, userId),
        sql`${notifications.mailedAt} > now() - interval '1 hour'`,
      ),
    )
    .limit(mostMailsInAnHour)
  return mailed.length === mostMailsInAnHour
}

async function callBrowsers(tx: Tx, siteId: string, { id, userId }: Told) {
  const subscriptions = await tx
    .select({ id: pushSubscriptions.id })
    .from(pushSubscriptions)
    .where(eq(pushSubscriptions.userId, userId))
  for (const subscription of subscriptions) {
    await send(tx, 'push', { siteId, notificationId: id, subscriptionId: subscription.id })
  }
}
