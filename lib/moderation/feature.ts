import { and, eq, isNotNull, isNull, type SQL, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { record } from '@/lib/audit/record'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { findComment, type Subject } from './queries'
import { markReported } from './reports/queries'

/**
 * The newsroom shows a comment above the others; again changes nothing. Hidden later, it is not shown until it is
 * restored. Throws `forbidden`, `not-found`, and `comment-changed` for what readers do not see.
 */
export async function feature(actor: Actor, subject: Subject) {
  authorize(actor, 'comment.feature', subject)
  const { userId } = actor
  await db.transaction(async (tx) => {
    const choice = { featuredAt: sql`now()`, featuredBy: userId }
    const unchosen = and(eq(comments.status, 'published'), isNull(comments.featuredAt))
    if (await change(tx, subject, { actor, to: choice, where: unchosen })) return
    const comment = await findComment(subject)
    if (!comment) throw new Problem('not-found')
    if (comment.status !== 'published') throw new Problem('comment-changed')
  })
}

/** It is one among the others again; one that is not above them stays so. Throws `forbidden`, `not-found`. */
export async function unfeature(actor: Actor, subject: Subject) {
  authorize(actor, 'comment.feature', subject)
  await db.transaction(async (tx) => {
    const to = { featuredAt: null, featuredBy: null }
    if (await change(tx, subject, { actor, to, where: isNotNull(comments.featuredAt) })) return
    if (!(await findComment(subject))) throw new Problem('not-found')
  })
}

type Choice = { featuredAt: SQL | null; featuredBy: string | null }

/** Told to readers; false where nothing was to be changed. */
async function change(
  tx: Tx,
  { siteId, commentId }: Subject,
  { actor, to, where }: { actor: Pick<Reader, 'userId'>; to: Choice; where: SQL | undefined },
) {
  const [changed] = await tx
    .update(comments)
    .set(to)
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId), where))
    .returning({ threadId: comments.threadId })
  if (!changed) return false
  // what the newsroom chose readers do not fold
  await markReported(tx, { siteId, commentId })
  await announce(tx, { siteId, threadId: changed.threadId, commentId, queue: true })
  const featured = to.featuredAt !== null
  await record(tx, {
    ...{ siteId, actorId: actor.userId, action: featured ? 'comment.feature' : 'comment.unfeature' },
    ...{ subject: 'comment', subjectId: commentId },
    ...{ before: { featured: !featured }, after: { featured } },
  })
  return true
}
