import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { findMember } from '../find-member'

type Reader = { siteId: string; userId: string }

/** A site shows a member without their picture, whichever they take, or again with it. Throws `forbidden`, `not-found`. */
export async function hidePicture(actor: Actor, reader: Reader, isHidden: boolean) {
  authorize(actor, 'reader.read', reader)
  const member = await findMember(db, { id: reader.siteId }, reader.userId)
  if (!member) throw new Problem('not-found')
  authorize(actor, 'reader.sanction', member)
  const { userId: actorId } = actor
  await db.transaction(async (tx) => {
    if (!(await mark(tx, reader, isHidden))) return
    await announce(tx, { ...reader, looks: true })
    await record(tx, {
      ...{ siteId: reader.siteId, actorId, action: isHidden ? 'member.hide-picture' : 'member.show-picture' },
      ...{ subject: 'member', subjectId: reader.userId },
      ...{ before: { pictureHidden: !isHidden }, after: { pictureHidden: isHidden } },
    })
  })
}

async function mark(tx: Pick<typeof db, 'update'>, { siteId, userId }: Reader, isHidden: boolean) {
  const marked = await tx
    .update(members)
    .set({ pictureHiddenAt: isHidden ? sql`now()` : null })
    .where(
      and(
        ...[eq(members.siteId, siteId), eq(members.userId, userId)],
        isHidden ? isNull(members.pictureHiddenAt) : isNotNull(members.pictureHiddenAt),
      ),
    )
    .returning({ userId: members.userId })
  return marked.length === 1
}
