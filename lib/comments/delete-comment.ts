import { and, eq } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { countPublished, findWritten, type Subject } from './queries'

/**
 * An author takes back what they wrote, whenever they want; again changes nothing. Readers see its place where it was
 * answered. Staff keep the texts: whoever was decided on may appeal for six months (DSA Art. 20(1)), and a notice of
 * illegal content stays to be answered. Throws `not-found`, `forbidden`.
 */
export async function deleteComment(actor: Actor, subject: Subject) {
  const comment = await findWritten(db, subject)
  if (!comment) throw new Problem('not-found')
  authorize(actor, 'comment.delete', comment)
  const { threadId, path } = comment

  await db.transaction(async (tx) => {
    const before = await lockStatus(tx, subject)
    if (before === 'deleted') return
    await tx.update(comments).set({ status: 'deleted' }).where(named(subject))
    await countPublished(tx, { ...subject, threadId, path }, before === 'published' ? -1 : 0)
    await announce(tx, { ...subject, threadId, queue: true })
  })
}

/** Until the transaction ends nobody decides on it, edits or deletes it: a decision may have been faster, and counted. */
async function lockStatus(tx: Tx, subject: Subject) {
  const [comment] = await tx
    .select({ status: comments.status })
    .from(comments)
    .where(named(subject))
    .for('no key update')
  return comment?.status
}

const named = ({ siteId, commentId }: Subject) => and(eq(comments.siteId, siteId), eq(comments.id, commentId))
