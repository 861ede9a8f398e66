import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { sessions } from '@/db/schema/users'
import { announce } from '@/lib/live/announce'
import type { Turn } from './merge'

type Place = Turn & { siteId: string }

/**
 * Who the other account is on sites, this one is from now on. Where both are members, only what nobody sees moves: if
 * the other has done anything there, the database holds on to it (a foreign key), and nothing is merged.
 */
export async function moveMemberships(tx: Tx, turn: Turn) {
  // what hangs on them in publishers' pages ends with them
  await tx.delete(sessions).where(eq(sessions.userId, turn.from))
  const theirs = await tx.select().from(members).where(eq(members.userId, turn.from)).orderBy(members.siteId)
  const own = await tx.select({ siteId: members.siteId }).from(members).where(eq(members.userId, turn.to))
  for (const member of theirs) {
    const place = { ...turn, siteId: member.siteId }
    const isBoth = own.some(({ siteId }) => siteId === member.siteId)
    if (isBoth) await dropMember(tx, place)
    else await moveMember(tx, place, member)
    // pages that are kept name the author
    await announce(tx, { siteId: member.siteId, settings: true })
  }
}

async function dropMember(tx: Tx, { siteId, from, to }: Place) {
  await tx.execute(sql`
    insert into traces (site_id, user_id, kind, hash, last_at)
    select site_id, ${to}, kind, hash, last_at from traces where site_id = ${siteId} and user_id = ${from}
    on conflict (site_id, user_id, kind, hash) do update set last_at = greatest(traces.last_at, excluded.last_at)`)
  await tx.execute(sql`delete from traces where site_id = ${siteId} and user_id = ${from}`)
  await tx.delete(members).where(and(eq(members.siteId, siteId), eq(members.userId, from)))
}

async function moveMember(tx: Tx, { siteId, from, to }: Place, member: typeof members.$inferSelect) {
  // two of one look cannot be there at once
  await tx.insert(members).values({ ...member, userId: to, nameSkeleton: `merged ${to}` })
  for (const [table, column] of done) {
    const [rows, who] = [sql.identifier(table), sql.identifier(column)]
    await tx.execute(sql`update ${rows} set ${who} = ${to} where site_id = ${siteId} and ${who} = ${from}`)
  }
  await tx.delete(members).where(and(eq(members.siteId, siteId), eq(members.userId, from)))
  await tx
    .update(members)
    .set({ nameSkeleton: member.nameSkeleton })
    .where(and(eq(members.siteId, siteId), eq(members.userId, to)))
}

// all that a reader does on a site; of what is not here the database holds on to the other account
const done = [
  ['comments', 'author_id'],
  ['votes', 'user_id'],
  ['reports', 'reporter_id'],
  ['appeals', 'author_id'],
  ['notifications', 'user_id'],
  ['hidden_authors', 'user_id'],
  ['hidden_authors', 'author_id'],
  ['turns', 'user_id'],
  ['text_prints', 'author_id'],
  ['traces', 'user_id'],
  ['reader_notes', 'user_id'],
  ['sanctions', 'user_id'],
] as const
