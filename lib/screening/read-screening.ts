import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { ScreeningSettings } from '@/lib/contract/screening'
import { presentSettings } from './present-settings'
import { readSettings } from './read-settings'

/** How a site screens, as its staff sees it. Throws `forbidden`. */
export async function readScreening(actor: Actor, siteId: string): Promise<ScreeningSettings> {
  authorize(actor, 'screening.read', { siteId })
  return presentSettings(await readSettings(siteId))
}
