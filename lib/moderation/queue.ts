import { raw } from '@/db/client'
import { type Matching, mostAtOnce, type QueueChoice } from '@/lib/contract/queue'
import { type CardRow, columns, joins } from './cards'
import { conditions } from './filters/conditions'
import { inTab, isWaiting, orderOf, type Place } from './filters/tabs'

export type Asked = { choice: QueueChoice; after: Place | null; limit: number }
export type QueueRow = CardRow & Place

/** One page of a tab. What is on it is found first, by what is asked alone, and then read. */
export function listQueue(siteId: string, { choice, after, limit }: Asked) {
  const { rank, at, by, behind, isUp } = orderOf(choice.tab)
  return raw<QueueRow[]>`
    with found as materialized (
      select c.site_id, c.id, ${rank} as rank, ${at} as at
      from comments c
      where c.site_id = ${siteId} and ${inTab(choice.tab)} ${after ? raw`and ${behind(after)}` : raw``}
        ${conditions({ siteId, filter: choice })}
      order by ${by} limit ${limit}
    )
    select f.rank, f.at::text as at, ${columns()}
    from found f join comments c on c.site_id = f.site_id and c.id = f.id ${joins()}
    order by ${isUp ? raw`f.rank, f.at, f.id` : raw`f.id desc`}`
}

/** How many there are, up to what can be decided at once, as of now. */
export async function countMatching(siteId: string, choice: QueueChoice): Promise<Matching> {
  const [row] = await raw<Matching[]>`
    select to_char(clock_timestamp() at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as "asOf",
      (select count(*)::int from (
        select from comments c where c.site_id = ${siteId} and ${inTab(choice.tab)}
          ${conditions({ siteId, filter: choice })} limit ${mostAtOnce}
      ) found) as count`
  if (!row) throw new Error('nothing was counted')
  return row
}

export async function countWaiting(siteId: string) {
  const [row] = await raw<{ waiting: number }[]>`
    select count(*)::int as waiting from comments c where c.site_id = ${siteId} and ${isWaiting()}`
  return row?.waiting ?? 0
}
