import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { sanctions } from '@/db/schema/sanctions'
import { record } from '@/lib/audit/record'
import type { Reader } from '@/lib/auth/actor'
import { announce } from '@/lib/live/announce'
import { lockComment } from '../queries'
import { rule } from '../rule'
import type { Appealed } from './find-appealed'

type Granted = { siteId: string; appealed: Appealed }

/** What was taken is given back: readers see the comment again, or the sanction ends. What does not stand any more is left as it is. */
export async function giveBack(tx: Tx, actor: Reader, { siteId, appealed }: Granted) {
  if (appealed.about === 'sanction') await lift(tx, actor, { siteId, appealed })
  else await restore(tx, actor, { siteId, appealed })
}

async function restore(tx: Tx, actor: Reader, { siteId, appealed }: Granted) {
  const [comment] = await tx
    .select({ commentId: comments.id, threadId: comments.threadId, path: comments.path })
    .from(decisions)
    .innerJoin(comments, and(eq(comments.siteId, decisions.siteId), eq(comments.id, decisions.commentId)))
    .where(and(eq(decisions.siteId, siteId), eq(decisions.id, appealed.subjectId)))
  const now = comment && (await lockComment(tx, { siteId, commentId: comment.commentId }))
  if (!comment || now?.status !== 'hidden' || !appealed.stands) return
  await rule(tx, actor, {
    ...{ siteId, ...comment, verb: 'restore', from: 'hidden', to: 'published' },
    revision: now.revision,
    shown: now.publishedRevision,
    shows: now.revision,
    undoes: null,
    answersAppeal: true,
  })
}

async function lift(tx: Tx, actor: Reader, { siteId, appealed: { subjectId, authorId } }: Granted) {
  const [lifted] = await tx
    .update(sanctions)
    .set({ liftedAt: sql`now()`, liftedBy: actor.userId })
    .where(and(eq(sanctions.siteId, siteId), eq(sanctions.id, subjectId), isNull(sanctions.liftedAt)))
    .returning({ kind: sanctions.kind })
  if (!lifted) return
  await announce(tx, { siteId, userId: authorId })
  await record(tx, {
    ...{ siteId, actorId: actor.userId, action: 'sanction.lift', subject: 'sanction', subjectId },
    ...{ before: { userId: authorId, kind: lifted.kind }, after: null },
  })
}
