import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sites } from '@/db/schema/sites'
import { changed as changedOf } from '@/lib/audit/changed'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { SettingsChange } from '@/lib/contract/sites'
import { send } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Site } from './find-site'
import { lockSite } from './lock-site'

/** Throws `forbidden`, and `step-up` where it is said who gets in, or in whose pages. */
export async function changeSettings(actor: Actor, site: Site, change: SettingsChange): Promise<Site> {
  const isAccess = change.ways !== undefined || change.origins !== undefined
  authorize(actor, isAccess ? 'access.change' : 'site.configure', { siteId: site.id })
  if (Object.keys(change).length === 0) return site

  return db.transaction(async (tx) => {
    const former = await lockSite(tx, site.id)
    const [changed] = await tx.update(sites).set(change).where(eq(sites.id, site.id)).returning()
    if (!former || !changed) throw new Problem('not-found')
    await announce(tx, { siteId: site.id, settings: true })
    if (former.foldAtReports !== changed.foldAtReports) await send(tx, 'fold-anew', { siteId: site.id })
    const differences = changedOf(former, changed)
    if (differences) await record(tx, { ...settingsOf(site.id, actor.userId), ...differences })
    return changed
  })
}

const settingsOf = (siteId: string, actorId: string) =>
  ({ siteId, actorId, action: 'settings.change', subject: 'site', subjectId: siteId }) as const
