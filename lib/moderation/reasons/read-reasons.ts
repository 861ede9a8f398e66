import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { ReasonList } from '@/lib/contract/reasons'
import { listOf } from './list-of'
import { listReasons } from './queries'

/** Why a site hides comments, in its own words. Throws `forbidden`. */
export async function readReasons(actor: Actor, site: { id: string }): Promise<ReasonList> {
  authorize(actor, 'queue.read', { siteId: site.id })
  return listOf(await listReasons(db, site.id))
}
