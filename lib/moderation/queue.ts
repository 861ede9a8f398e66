import { raw } from '@/db/client'
import { type Matching, mostAtOnce, type QueueChoice } from '@/lib/contract/queue'
import { type CardRow, columns, joins } from './cards'
import { findPlaces, matchingIn } from './filters/find'
import { isWaiting, type Place } from './filters/tabs'

export type Asked = { choice: QueueChoice; after: Place | null; limit: number }
export type QueueRow = CardRow & Place

/** One page of a tab. What is on it is found first, by what is asked alone, and then read. */
export async function listQueue(siteId: string, asked: Asked): Promise<QueueRow[]> {
  const places = await findPlaces({ siteId, ...asked })
  const ids = places.map(({ id }) => id)
  const rows = await raw<CardRow[]>`
    select ${columns()} from unnest(${ids}::uuid[]) with ordinality as f(id, place)
    join comments c on c.site_id = ${siteId} and c.id = f.id ${joins()}
    order by f.place`
  const at = new Map(places.map((place) => [place.id, place]))
  return rows.flatMap((row) => {
    const place = at.get(row.id)
    return place ? [{ ...row, ...place }] : []
  })
}

/** How many there are, up to what can be decided at once, as of now. */
export async function countMatching(siteId: string, choice: QueueChoice): Promise<Matching> {
  const { matching } = await matchingIn({ siteId, choice })
  const [row] = await raw<Matching[]>`
    select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "asOf",
      (select count(*)::int from (select from ${matching} limit ${mostAtOnce}) found) as count`
  if (!row) throw new Error('nothing was counted')
  return row
}

export async function countWaiting(siteId: string) {
  const [row] = await raw<{ waiting: number }[]>`
    select count(*)::int as waiting from comments c where c.site_id = ${siteId} and ${isWaiting()}`
  return row?.waiting ?? 0
}
