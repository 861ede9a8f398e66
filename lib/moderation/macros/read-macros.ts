import { db } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { MacroList } from '@/lib/contract/macros'
import { listMacros } from './queries'

/** What moderators of a site do with one key. Throws `forbidden`. */
export async function readMacros(actor: Actor, site: { id: string }): Promise<MacroList> {
  authorize(actor, 'queue.read', { siteId: site.id })
  return listMacros(db, site.id)
}
