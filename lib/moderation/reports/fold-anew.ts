import { db, raw } from '@/db/client'
import { announce } from '@/lib/live/announce'
import { lockComment } from '../queries'
import { markReported } from './queries'

type Place = { siteId: string; commentId: string }

/** The job `fold-anew`: a site has drawn another line, and what reports weigh is measured by it. Returns how many turned. */
export async function foldAnew({ siteId }: { siteId: string }): Promise<number> {
  let turned = 0
  for (const place of await listWeighed(siteId)) if (await turn(place)) turned += 1
  return turned
}

const listWeighed = (siteId: string) => raw<Place[]>`
  select site_id as "siteId", id as "commentId" from comments
  where site_id = ${siteId} and reported_at is not null and (report_weight > 0 or report_folded_at is not null)
  order by id`

const turn = (place: Place): Promise<boolean> =>
  db.transaction(async (tx) => {
    await lockComment(tx, place)
    const turned = await markReported(tx, place)
    if (turned) await announce(tx, { siteId: place.siteId, ...turned, queue: true })
    return turned !== null
  })
