import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { sessions } from '@/db/schema/users'
import type { Entry } from '@/lib/audit/chain'
import { announce } from '@/lib/live/announce'
import { countAsOne, dropReports } from './moves/drop-reports'
import { dropTwins } from './moves/drop-twins'
import { dropVotes } from './moves/drop-votes'
import { joinAs, keepStricter, leave, type Member, takeLook } from './moves/join-as'
import type { Place, Turn } from './moves/place'
import { references } from './moves/references'

type Reported = { siteId: string; commentId: string }

/** What is still to be done in the transaction: comments whose reports are others now, and what the log is to say. */
export type Moved = { reported: Reported[]; entries: Entry[] }

/** Who the other account is on sites and all that it did there is this one's from now on. Under the locks of `lock-turn.ts`. */
export async function moveMemberships(tx: Tx, turn: Turn): Promise<Moved> {
  // what hangs on them in publishers' pages ends with them
  await tx.delete(sessions).where(eq(sessions.userId, turn.from))
  const theirs = await tx.select().from(members).where(eq(members.userId, turn.from)).orderBy(members.siteId)
  const own = await tx.select().from(members).where(eq(members.userId, turn.to))
  const moved: Moved = { reported: [], entries: [] }
  for (const member of theirs) {
    const { siteId } = member
    const place = { ...turn, siteId }
    const stays = own.find((one) => one.siteId === siteId)
    const reported = await moveOne(tx, place, { member, isBoth: stays !== undefined })
    moved.reported.push(...reported.map((commentId) => ({ siteId, commentId })))
    moved.entries.push(entryOf(place, member, stays ?? member))
  }
  return moved
}

async function moveOne(tx: Tx, place: Place, { member, isBoth }: { member: Member; isBoth: boolean }) {
  if (isBoth) await keepStricter(tx, place)
  else await joinAs(tx, place, member)
  await dropVotes(tx, place)
  const dropped = await dropReports(tx, place)
  await dropTwins(tx, place)
  await announceComments(tx, place)
  await moveAll(tx, place)
  const counted = await countAsOne(tx, place)
  await leave(tx, place)
  if (!isBoth) await takeLook(tx, place, member)
  // pages that are kept name the author, and both are looked up anew
  for (const userId of [place.from, place.to])
    await announce(tx, { siteId: place.siteId, userId, looks: true })
  return [...new Set([...dropped, ...counted])].sort()
}

async function moveAll(tx: Tx, { siteId, from, to }: Place) {
  for (const [table, column] of references.moves) {
    const [rows, who] = [sql.identifier(table), sql.identifier(column)]
    await tx.execute(sql`update ${rows} set ${who} = ${to} where site_id = ${siteId} and ${who} = ${from}`)
  }
}

// nobody has older ones before them, and pages that do read them anew
const mostAnnounced = 1000

/** Open pages show who wrote them from now on. */
const announceComments = (tx: Tx, { siteId, from }: Place) =>
  tx.execute(sql`
    insert into changes (site_id, thread_id, comment_id)
    select ${siteId}, thread_id, id from comments
    where site_id = ${siteId} and author_id = ${from} and status = 'published'
    order by id desc limit ${mostAnnounced}`)

const entryOf = ({ siteId, from, to }: Place, gone: Member, stays: Member): Entry => ({
  ...{ siteId, actorId: to, action: 'member.merge', subject: 'member', subjectId: to },
  before: { userId: from, displayName: gone.displayName },
  after: { displayName: stays.displayName },
})
