import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import type { Place } from './place'

export type Member = typeof members.$inferSelect

/** This account is on the site what the other one was there. Its look is free when the other has left: see `takeLook`. */
export const joinAs = (tx: Tx, { to }: Place, member: Member) =>
  tx.insert(members).values({ ...member, userId: to, nameSkeleton: `merged ${to}` })

/** Two of one look cannot be there at once. */
export const takeLook = (tx: Tx, { siteId, to }: Place, { nameSkeleton }: Member) =>
  tx
    .update(members)
    .set({ nameSkeleton })
    .where(and(eq(members.siteId, siteId), eq(members.userId, to)))

/** Name and badge stay as they are here; what moderators think of either account, the stricter of both holds. */
export const keepStricter = (tx: Tx, { siteId, from, to }: Place) =>
  tx.execute(sql`
    update members own set
      trusted_at = case when own.trusted_at is not null and other.trusted_at is not null
        then greatest(own.trusted_at, other.trusted_at) end,
      picture_hidden_at = coalesce(own.picture_hidden_at, other.picture_hidden_at),
      renamed_at = greatest(own.renamed_at, other.renamed_at),
      -- what the publisher said earlier than it last did is not believed again
      vouched_at = greatest(own.vouched_at, other.vouched_at)
    from members other
    where own.site_id = ${siteId} and own.user_id = ${to}
      and other.site_id = ${siteId} and other.user_id = ${from}`)

export const leave = (tx: Tx, { siteId, from }: Place) =>
  tx.delete(members).where(and(eq(members.siteId, siteId), eq(members.userId, from)))
