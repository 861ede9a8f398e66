import { raw } from '@/db/client'
import type { QueueChoice } from '@/lib/contract/queue'
import { patternOf } from './candidates'
import { conditions } from './conditions'
import { inTab, type Place } from './tabs'

type Walking = { siteId: string; choice: QueueChoice; after: Place | null }

// texts that are looked at before an index is asked: they lie in the order of their comments, one beside the other
const depth = 10_000

/** The next of all comments that say this, newest first: their texts are gone through, not looked up one by one. */
export function walkTexts({ siteId, choice, after }: Walking, limit: number): Promise<Place[]> {
  const { text = '', ...filter } = choice
  return raw<Place[]>`
    select 0 as rank, '-infinity' as at, c.id
    from (
      select v.comment_id, v.number, v.search from revisions v
      where v.site_id = ${siteId} ${after ? raw`and v.comment_id < ${after.id}::uuid` : raw``}
      order by v.comment_id desc, v.number desc limit ${depth}
    ) v
    cross join lateral (
      select * from comments c
      where c.site_id = ${siteId} and c.id = v.comment_id and c.revision = v.number offset 0
    ) c
    where v.search like ${patternOf(text)} and ${inTab(choice.tab)} ${conditions({ siteId, filter })}
    limit ${limit}`
}
