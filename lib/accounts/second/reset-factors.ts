import { eq, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { authenticators, passkeys, recoveryCodes } from '@/db/schema/factors'
import { sessions } from '@/db/schema/users'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'
import { forgiveTries } from '../password/count-try'
import { tellOwner } from './second-mail'

/**
 * For a colleague who has lost their phone: they sign in anew everywhere and set up a second factor again. Throws
 * `forbidden` for oneself and for whoever works elsewhere too: one newsroom's administrator opens no other's door.
 */
export async function resetFactors(actor: Actor, site: { id: string }, userId: string): Promise<void> {
  authorize(actor, 'staff.change', { siteId: site.id })
  const member = await findMember(db, site, userId)
  if (!member || member.role === 'reader') throw new Problem('not-found')
  if (userId === actor.userId) throw new Problem('forbidden')
  await db.transaction(async (tx) => {
    if (await worksElsewhere(tx, site, userId)) throw new Problem('forbidden')
    await tx.delete(authenticators).where(eq(authenticators.userId, userId))
    await tx.delete(recoveryCodes).where(eq(recoveryCodes.userId, userId))
    await tx.delete(passkeys).where(eq(passkeys.userId, userId))
    await tx.delete(sessions).where(eq(sessions.userId, userId))
    await forgiveTries(tx, 'second-factor', userId)
    await tellOwner(tx, userId, 'reset')
    await record(tx, {
      ...{ siteId: site.id, actorId: actor.userId, action: 'factor.reset', subject: 'member' },
      ...{ subjectId: userId, before: null, after: null },
    })
  })
}

async function worksElsewhere(tx: Tx, site: { id: string }, userId: string): Promise<boolean> {
  const found = await tx.execute(sql`
    select from members where user_id = ${userId} and site_id <> ${site.id} and role <> 'reader' limit 1`)
  return found.length > 0
}
