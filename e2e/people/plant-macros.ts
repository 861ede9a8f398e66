import { v7 } from 'uuid'
import type { Macro } from '@/lib/contract/macros'
import type { Site } from '@/lib/sites/find-site'
import { planting } from './places'

const nothing = { reason: null, note: null, trust: false, branch: false, sanction: null }

/** As the site's administrator has made them, in the order of their keys. */
export async function plantMacros(site: Site, macros: (Pick<Macro, 'name' | 'verb'> & Partial<Macro>)[]) {
  await planting()
  const { db } = await import('@/db/client')
  const { replaceMacros } = await import('@/lib/moderation/macros/queries')
  const list = macros.map((macro) => ({ ...nothing, id: v7(), ...macro }))
  await db.transaction((tx) => replaceMacros(tx, site.id, list))
  return list
}
