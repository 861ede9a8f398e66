import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { votes } from '@/db/schema/votes'
import { opinions } from './opinions'
import type { PersonKey } from './people'
import type { Spoken } from './spoken'

type Cast = { siteId: string; now: Date; ids: Record<PersonKey, string>; all: Spoken[] }

/** The votes with their counts. */
export async function insertVotes(tx: Tx, { siteId, now, ids, all }: Cast) {
  await tx.insert(votes).values(
    opinions(all, now).map(({ comment, by, value, at }) => ({
      siteId,
      commentId: comment.id,
      userId: ids[by],
      value,
      votedAt: at,
    })),
  )
  await tx.execute(sql`
    update comments c set upvotes = up, downvotes = down from (
      select comment_id, count(*) filter (where value = 1) as up, count(*) filter (where value = -1) as down
      from votes where site_id = ${siteId} group by comment_id
    ) said where c.site_id = ${siteId} and c.id = said.comment_id`)
}
