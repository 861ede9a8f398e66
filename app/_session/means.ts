import { offeredWays } from '@/lib/accounts/ways/offered-ways'
import type { Means } from '@/lib/contract/ways'
import type { Site } from '@/lib/sites/find-site'
import { hasMailbox } from './mode'

/** The ways in that a site takes; null: all that this installation has. */
export async function readMeans(site: Site | null): Promise<Means> {
  return { ...(await offeredWays(site)), site: site?.slug ?? null, mailbox: hasMailbox }
}
