import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { send } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { countPublished, findWritten, type Subject } from './queries'

/**
 * An author takes back what they wrote, whenever they want; again changes nothing. Readers see its place where it was
 * answered. Staff keep the texts: whoever was decided on may appeal for six months (DSA Art. 20(1)). Whoever reported
 * it is told. Throws `not-found`, `forbidden`.
 */
export async function deleteComment(actor: Actor, subject: Subject) {
  const comment = await findWritten(db, subject)
  if (!comment) throw new Problem('not-found')
  authorize(actor, 'comment.delete', comment)
  const { threadId, path } = comment

  await db.transaction(async (tx) => {
    const before = await lockStanding(tx, subject)
    if (!before || before.status === 'deleted') return
    await tx.update(comments).set({ status: 'deleted' }).where(named(subject))
    await countPublished(tx, { ...subject, threadId, path }, before.status === 'published' ? -1 : 0)
    if (before.reportedAt) await send(tx, 'notify', { ...subject, kind: 'withdrawn' })
    await announce(tx, { ...subject, threadId, queue: true })
    await record(tx, {
      ...{ siteId: subject.siteId, actorId: actor.userId, action: 'comment.delete' },
      ...{ subject: 'comment', subjectId: subject.commentId },
      ...{ before: { status: before.status }, after: { status: 'deleted' } },
    })
  })
}

/** Until the transaction ends nobody decides on it, edits or deletes it: a decision may have been faster, and counted. */
async function lockStanding(tx: Tx, subject: Subject) {
  const [comment] = await tx
    .select({ status: comments.status, reportedAt: comments.reportedAt })
    .from(comments)
    .where(named(subject))
    .for('no key update')
  return comment
}

const named = ({ siteId, commentId }: Subject) => and(eq(comments.siteId, siteId), eq(comments.id, commentId))
