import { inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { users } from '@/db/schema/users'
import { Problem } from '@/lib/problem'
import type { Turn } from './moves/place'

/**
 * In one order, so that two who merge each other's accounts never wait for each other. From now on neither account
 * begins anything: whoever writes, votes or is sanctioned has to look at one of these rows. Throws `link-over` where one
 * is gone.
 */
export async function lockAccounts(tx: Tx, { from, to }: Turn) {
  const found = await tx
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [from, to]))
    .orderBy(users.id)
    .for('update')
  if (found.length !== 2) throw new Problem('link-over')
}

/** Who they are on sites; until the transaction ends nothing is laid on them. */
export const lockMembers = (tx: Tx, { from, to }: Turn) =>
  tx
    .select({ siteId: members.siteId, userId: members.userId, role: members.role })
    .from(members)
    .where(inArray(members.userId, [from, to]))
    .orderBy(members.siteId, members.userId)
    .for('update')

/** All comments of which a count or the author changes. Replies before roots, as whoever decides locks them. */
export const lockComments = (tx: Tx, { from, to }: Turn) =>
  tx.execute(sql`
    select c.id from comments c where (c.site_id, c.id) in (
      select c.site_id, c.id from members m
      join comments c on c.site_id = m.site_id and c.author_id = m.user_id where m.user_id = ${from}
      union all
      select v.site_id, v.comment_id from members m
      join votes v on v.site_id = m.site_id and v.user_id = m.user_id
      join comments c on c.site_id = v.site_id and c.id = v.comment_id
      where m.user_id = ${from} and (c.author_id = ${to} or exists (
        select from votes own
        where own.site_id = v.site_id and own.comment_id = v.comment_id and own.user_id = ${to}))
      union all
      select r.site_id, r.comment_id from members m
      join reports r on r.site_id = m.site_id and r.reporter_id = m.user_id where m.user_id = ${from}
    )
    order by c.depth desc, c.id for no key update of c`)
