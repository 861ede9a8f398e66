import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { Problem } from '@/lib/problem'
import { settingsWith, without } from './rules'
import { readUnsubscribeToken } from './unsubscribe-token'

/** Ends the mails that the token names; as often as one likes. Throws `not-found` for a token that is not ours. */
export async function unsubscribe(token: string) {
  const named = readUnsubscribeToken(token)
  if (!named) throw new Problem('not-found')
  const { siteId, userId, subject } = named
  const own = and(eq(members.siteId, siteId), eq(members.userId, userId))
  await db.transaction(async (tx) => {
    const [member] = await tx.select({ notify: members.notify }).from(members).where(own).for('update')
    if (!member) return
    const change = without(subject, settingsWith(member.notify))
    await tx
      .update(members)
      .set({ notify: sql`${members.notify} || ${JSON.stringify(change)}::jsonb` })
      .where(own)
  })
}

/** What a token would end, for the page that asks; null: it is not ours. */
export async function findUnsubscription(token: string) {
  const named = readUnsubscribeToken(token)
  if (!named) return null
  const [site] = await db.select({ name: sites.name }).from(sites).where(eq(sites.id, named.siteId))
  return site ? { site: site.name, subject: named.subject } : null
}
