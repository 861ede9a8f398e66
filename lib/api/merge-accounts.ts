import { inShortWaits } from '@/lib/accounts/link/in-short-waits'
import { findAsked, merge } from '@/lib/accounts/link/merge'
import { recordMany } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { announce } from '@/lib/live/announce'
import { markReported } from '@/lib/moderation/reports/queries'

/**
 * Makes one of two accounts, after their owner has come in as both: all of it, or nothing. Throws as `guardOwner`,
 * `link-over`, `merge-refused`.
 */
export async function mergeAccounts(actor: Actor, offer: string | undefined): Promise<void> {
  const asked = await findAsked(actor, offer)
  await inShortWaits(async (tx) => {
    const { reported, entries } = await merge(tx, asked)
    for (const place of reported) {
      const turned = await markReported(tx, place)
      await announce(tx, { siteId: place.siteId, ...turned, queue: true })
    }
    await recordMany(tx, entries)
  })
}
