import type { TransactionSql } from 'postgres'
import { raw } from '@/db/client'
import type { Drift, Votes } from './threads'

type Place = { siteId: string; id: string }
type Kept = Place & Votes

const lowest = '00000000-0000-0000-0000-000000000000'

/** What is wrong with votes, some comments at a time, each time as they were at one moment. */
export async function* listVoteDrift(batch: number) {
  let after: Place = { siteId: lowest, id: lowest }
  for (;;) {
    const part = await raw.begin('isolation level repeatable read read only', (tx) =>
      compare(tx, after, batch),
    )
    if (!part.last) return
    yield { comments: part.comments, drifts: part.drifts }
    after = part.last
  }
}

async function compare(tx: TransactionSql, after: Place, batch: number) {
  const kept = await tx<Kept[]>`
    select site_id as "siteId", id, upvotes as up, downvotes as down from comments
    where (site_id, id) > (${after.siteId}, ${after.id}) order by site_id, id limit ${batch}`
  const last = kept.at(-1) ?? null
  const counted = last ? await countVotes(tx, { after, last }, batch) : new Map<string, Votes>()
  const drifts = kept.flatMap(({ siteId, id, up, down }): Drift[] => {
    const there = counted.get(id) ?? { up: 0, down: 0 }
    if (there.up === up && there.down === down) return []
    return [{ of: 'votes', siteId, commentId: id, kept: { up, down }, counted: there }]
  })
  return { comments: kept.length, drifts, last }
}

type Range = { after: Place; last: Place }

/** The votes on the comments in a range; one comment may have more of them than fit into a batch. */
async function countVotes(tx: TransactionSql, { after, last }: Range, batch: number) {
  const counted = new Map<string, Votes>()
  // behind every vote on the comment before the range
  let from = { ...after, userId: 'ffffffff-ffff-ffff-ffff-ffffffffffff' }
  for (;;) {
    const votes = await tx<(Place & Votes & { userId: string })[]>`
      select site_id as "siteId", comment_id as id, count(*) filter (where value = 1)::int as up,
        count(*) filter (where value = -1)::int as down, (array_agg(user_id order by user_id desc))[1] as "userId"
      from (
        select site_id, comment_id, user_id, value from votes
        where (site_id, comment_id, user_id) > (${from.siteId}, ${from.id}, ${from.userId})
          and (site_id, comment_id) <= (${last.siteId}, ${last.id})
        order by site_id, comment_id, user_id limit ${batch}
      ) part
      group by site_id, comment_id order by site_id, comment_id`
    for (const { id, up, down } of votes) {
      const sum = counted.get(id) ?? { up: 0, down: 0 }
      counted.set(id, { up: sum.up + up, down: sum.down + down })
    }
    const end = votes.at(-1)
    if (!end) return counted
    from = end
  }
}
