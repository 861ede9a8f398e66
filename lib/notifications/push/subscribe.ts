import { and, desc, eq, notInArray } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { pushSubscriptions } from '@/db/schema/notifications'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { PushSubscription } from '@/lib/contract/notifications'
import { Problem } from '@/lib/problem'
import { isPublicKey } from './encrypt'

/** More browsers than anybody has. */
const most = 10

/** A browser is called from now on, for whoever signed in there last. Throws `forbidden` inside a publisher's page. */
export async function subscribe(actor: Actor, { endpoint, keys }: PushSubscription) {
  authorize(actor, 'account.use', {})
  if (!isPublicKey(keys.p256dh)) {
    throw new Problem('invalid-input', { errors: [{ path: 'keys.p256dh', message: 'is no public key' }] })
  }
  const { userId } = actor
  await db.transaction(async (tx) => {
    await tx
      .insert(pushSubscriptions)
      .values({ id: v7(), userId, endpoint, ...keys })
      .onConflictDoUpdate({ target: pushSubscriptions.endpoint, set: { userId, ...keys } })
    const newest = tx
      .select({ id: pushSubscriptions.id })
      .from(pushSubscriptions)
      .where(eq(pushSubscriptions.userId, userId))
      .orderBy(desc(pushSubscriptions.id))
      .limit(most)
    await tx
      .delete(pushSubscriptions)
      .where(and(eq(pushSubscriptions.userId, userId), notInArray(pushSubscriptions.id, newest)))
  })
}

/** Calls the actor's own browser no more. */
export async function unsubscribeBrowser(actor: Actor, endpoint: string) {
  authorize(actor, 'account.use', {})
  await db
    .delete(pushSubscriptions)
    .where(and(eq(pushSubscriptions.endpoint, endpoint), eq(pushSubscriptions.userId, actor.userId)))
}
