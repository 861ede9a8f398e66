import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import type { Entry } from '@/lib/audit/chain'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'

type Author = { siteId: string; userId: string }

/** From now on rules only note what they notice in what somebody writes. Returns whether they were not trusted before. */
export async function trustAuthor(tx: Tx, { siteId, userId }: Author): Promise<boolean> {
  const trusted = await tx
    .update(members)
    .set({ trustedAt: sql`now()` })
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId), isNull(members.trustedAt)))
    .returning({ userId: members.userId })
  return trusted.length === 1
}

/**
 * Rules are as strict with them as with anybody, unless they are trusted anew since that decision. Returns whether they
 * were trusted before.
 */
export async function endTrust(
  tx: Tx,
  { siteId, userId, decisionId }: Author & { decisionId?: string },
): Promise<boolean> {
  const given = decisionId
    ? sql`${members.trustedAt} <= (select decided_at from decisions where site_id = ${siteId} and id = ${decisionId})`
    : isNotNull(members.trustedAt)
  const ended = await tx
    .update(members)
    .set({ trustedAt: null })
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId), given))
    .returning({ userId: members.userId })
  return ended.length === 1
}

/** The same, asked for by itself. Throws `forbidden`, `not-found`. */
export async function distrust(actor: Actor, author: Author) {
  authorize(actor, 'comment.decide', author)
  const { userId: moderatorId } = actor
  await db.transaction(async (tx) => {
    if (!(await findMember(tx, { id: author.siteId }, author.userId))) throw new Problem('not-found')
    if (await endTrust(tx, author)) await record(tx, trustEntry({ ...author, moderatorId, trusted: false }))
  })
}

type Change = Author & { moderatorId: string; trusted: boolean }

/** As the log keeps it. */
export const trustEntry = ({ siteId, userId, moderatorId, trusted }: Change): Entry => ({
  ...{ siteId, actorId: moderatorId, action: trusted ? 'member.trust' : 'member.distrust' },
  ...{ subject: 'member', subjectId: userId, before: { trusted: !trusted }, after: { trusted } },
})
