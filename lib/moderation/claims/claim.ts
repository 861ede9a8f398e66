import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Claimed } from '@/lib/contract/queue'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Subject } from '../queries'
import { dropClaim, takeClaim } from './queries'

// long enough to read, short enough that a lost connection keeps nothing from colleagues
const seconds = 120

/**
 * A moderator looks at a comment: colleagues see it, and are led past. Whoever looks at another lets the former go.
 * Throws `forbidden`, `not-found`.
 */
export async function claim(actor: Actor, { siteId, commentId }: Subject): Promise<Claimed> {
  authorize(actor, 'queue.read', { siteId })
  const wanted = { siteId, commentId, moderatorId: actor.userId, seconds }
  // two who want the same at the same moment: the second asks again and finds the first
  const taken = await takeClaim(wanted).catch(() => takeClaim(wanted))
  if (!taken) throw new Problem('not-found')
  if (taken.mine) {
    if (taken.isNews) await tell(siteId)
    return { until: taken.claim.until, held: null }
  }
  if (await dropClaim(siteId, actor.userId)) await tell(siteId)
  return { until: taken.claim.until, held: taken.claim }
}

/** Nobody's any more. Throws `forbidden`. */
export async function release(actor: Actor, siteId: string) {
  authorize(actor, 'queue.read', { siteId })
  if (await dropClaim(siteId, actor.userId)) await tell(siteId)
}

const tell = (siteId: string) => db.transaction((tx) => announce(tx, { siteId, queue: true }))
