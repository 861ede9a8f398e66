import { raw } from '@/db/client'
import type { Laid } from './actor'
import { gravest } from './gravest'

/** What keeps somebody from taking part on a site, also before they have joined it. */
export async function findLaid(siteId: string, userId: string): Promise<Laid | null> {
  const [row] = await raw<{ sanction: Laid }[]>`
    select laid.sanction from users u
    left join members m on m.user_id = u.id and m.site_id = ${siteId}
    join lateral (${gravest(siteId)}) laid on true
    where u.id = ${userId}`
  return row?.sanction ?? null
}
