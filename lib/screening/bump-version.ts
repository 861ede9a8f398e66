import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { screeningSettings } from '@/db/schema/screening'
import { announce } from '@/lib/live/announce'

/** Says in the transaction of a change that a site screens otherwise from now on. Until it commits, other changes wait. */
export async function bumpVersion(tx: Tx, siteId: string) {
  await tx
    .insert(screeningSettings)
    .values({ siteId })
    .onConflictDoUpdate({
      target: screeningSettings.siteId,
      set: { version: sql`${screeningSettings.version} + 1` },
    })
  await announce(tx, { siteId, settings: true })
}
