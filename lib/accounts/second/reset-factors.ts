import { and, eq, ne, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { authenticators, passkeys, recoveryCodes } from '@/db/schema/factors'
import { members } from '@/db/schema/members'
import { sessions, users } from '@/db/schema/users'
import { record, recordMany } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'
import { forgiveTries } from '../guard/count-try'
import { findOwner } from '../owner/find-owner'
import { tellOwner } from '../owner/tell-owner'
import { hasWayIn } from '../ways/has-way-in'

/**
 * For a colleague who has lost their phone: they sign in anew everywhere and set up a second factor again. Throws
 * `forbidden` for oneself and for whoever is a member elsewhere too: one newsroom's administrator opens no other's door.
 * Also `last-way-in` where nothing else leads into the account.
 */
export async function resetFactors(actor: Actor, site: { id: string }, userId: string): Promise<void> {
  authorize(actor, 'staff.change', { siteId: site.id })
  const member = await findMember(db, site, userId)
  if (!member || member.role === 'reader') throw new Problem('not-found')
  if (userId === actor.userId) throw new Problem('forbidden')
  await db.transaction(async (tx) => {
    if (await isElsewhere(tx, site, userId)) throw new Problem('forbidden')
    await takeAway(tx, userId)
    if (!(await hasWayIn(tx, userId))) throw new Problem('last-way-in')
    await record(tx, entryOf({ siteId: site.id, actorId: actor.userId, userId }))
  })
}

/** By whoever runs the server, for an administrator whom nobody else can help. Throws `not-found`. */
export async function resetByOperator(email: string): Promise<void> {
  await db.transaction(async (tx) => {
    const [user] = await tx.select({ id: users.id }).from(users).where(eq(users.email, email))
    if (!user) throw new Problem('not-found')
    await takeAway(tx, user.id)
    const run = await tx
      .select({ siteId: members.siteId })
      .from(members)
      .where(and(eq(members.userId, user.id), ne(members.role, 'reader')))
    await recordMany(
      tx,
      run.map(({ siteId }) => entryOf({ siteId, actorId: null, userId: user.id })),
    )
  })
}

async function takeAway(tx: Tx, userId: string) {
  for (const table of [authenticators, recoveryCodes, passkeys, sessions])
    await tx.delete(table).where(eq(table.userId, userId))
  await forgiveTries(tx, 'second-factor', userId)
  await tellOwner(tx, await findOwner(tx, userId), { change: 'second.reset' })
}

type Reset = { siteId: string; actorId: string | null; userId: string }

const entryOf = ({ siteId, actorId, userId }: Reset) => ({
  ...{ siteId, actorId, action: 'factor.reset' as const, subject: 'member' as const },
  ...{ subjectId: userId, before: null, after: null },
})

async function isElsewhere(tx: Tx, site: { id: string }, userId: string): Promise<boolean> {
  const found = await tx.execute(sql`
    select from members where user_id = ${userId} and site_id <> ${site.id} limit 1`)
  return found.length > 0
}
