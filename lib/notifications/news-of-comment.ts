import { and, eq, inArray } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Tx } from '@/db/client'
import { comments, revisions } from '@/db/schema/comments'
import { hiddenAuthors, notifications } from '@/db/schema/notifications'
import { findMentioned } from './find-mentioned'
import { mostMentions } from './rules'
import type { News } from './tell'

type Subject = { siteId: string; commentId: string }

/** Whom a comment that readers see now concerns: the author of what it answers, and whom it names. */
export async function newsOfComment(tx: Tx, { siteId, commentId }: Subject): Promise<News[]> {
  const comment = await findPublished(tx, { siteId, commentId })
  if (!comment) return []
  const { authorId, parentAuthorId, text } = comment
  const told = await listMentioned(tx, { siteId, commentId })
  const named = (await findMentioned(tx, siteId, text)).filter((userId) => !told.includes(userId))
  // an edit names others, but no more than one comment may
  const mentioned = named.slice(0, Math.max(0, mostMentions - told.length))
  const concerned = new Set([...(parentAuthorId ? [parentAuthorId] : []), ...mentioned])
  concerned.delete(authorId)
  for (const userId of await listWhoHid(tx, siteId, { authorId, to: [...concerned] }))
    concerned.delete(userId)
  return [...concerned].map((userId) => ({
    userId,
    // whoever is answered and named hears of it once
    kind: userId === parentAuthorId ? 'reply' : 'mention',
    commentId,
    subjectId: commentId,
  }))
}

const parents = alias(comments, 'parent')

async function findPublished(tx: Tx, { siteId, commentId }: Subject) {
  const [comment] = await tx
    .select({ authorId: comments.authorId, parentAuthorId: parents.authorId, text: revisions.text })
    .from(comments)
    .innerJoin(
      revisions,
      and(
        eq(revisions.siteId, comments.siteId),
        eq(revisions.commentId, comments.id),
        eq(revisions.number, comments.publishedRevision),
      ),
    )
    .leftJoin(parents, and(eq(parents.siteId, comments.siteId), eq(parents.id, comments.parentId)))
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId), eq(comments.status, 'published')))
  return comment
}

/** Whom the comment has called already, perhaps in other words. */
async function listMentioned(tx: Tx, { siteId, commentId }: Subject) {
  const rows = await tx
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(
      and(
        eq(notifications.siteId, siteId),
        eq(notifications.commentId, commentId),
        eq(notifications.kind, 'mention'),
      ),
    )
  return rows.map(({ userId }) => userId)
}

/** Those who do not want to see what the author writes. */
async function listWhoHid(tx: Tx, siteId: string, { authorId, to }: { authorId: string; to: string[] }) {
  if (to.length === 0) return []
  const rows = await tx
    .select({ userId: hiddenAuthors.userId })
    .from(hiddenAuthors)
    .where(
      and(
        eq(hiddenAuthors.siteId, siteId),
        eq(hiddenAuthors.authorId, authorId),
        inArray(hiddenAuthors.userId, to),
      ),
    )
  return rows.map(({ userId }) => userId)
}
