import { and, eq, sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { comments, revisions } from '@/db/schema/comments'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { threads } from '@/db/schema/threads'
import { avatars } from '@/db/schema/users'
import { rootOf } from '@/lib/threads/rules'

type Place = { siteId: string; threadId: string }

export type Subject = { siteId: string; commentId: string }

const editableUntil = sql`${comments.createdAt} + make_interval(mins => ${sites.editMinutes})`

/** A comment with its newest text, and whether its author may still write it anew by the database's clock. */
export async function findWritten(tx: Tx | Db, { siteId, commentId }: Subject) {
  const [comment] = await tx
    .select({
      ...{ siteId: comments.siteId, id: comments.id, threadId: comments.threadId },
      ...{ parentId: comments.parentId, path: comments.path, depth: comments.depth },
      ...{ status: comments.status, revision: comments.revision },
      publishedRevision: comments.publishedRevision,
      ...{ replyCount: comments.replyCount, upvotes: comments.upvotes, downvotes: comments.downvotes },
      ...{ createdAt: comments.createdAt, editedAt: comments.editedAt },
      isFeatured: sql<boolean>`${comments.featuredAt} is not null`,
      isFolded: sql<boolean>`${comments.reportFoldedAt} is not null`,
      ...{ authorId: comments.authorId, authorName: members.displayName, authorRole: members.role },
      authorBadge: members.badge,
      authorPicture: sql<string | null>`case when ${members.pictureHiddenAt} is null then ${avatars.id} end`,
      text: revisions.text,
      // its author knows what is masked for others
      html: sql<string>`coalesce(${revisions.openHtml}, ${revisions.html})`,
      article: { title: threads.title, url: threads.url },
      isOpen: sql<boolean>`${threads.closedAt} is null`,
      editableUntil: sql`${editableUntil}`.mapWith(comments.createdAt),
      isEditable: sql<boolean>`${editableUntil} > now()`,
    })
    .from(comments)
    .innerJoin(sites, eq(sites.id, comments.siteId))
    .innerJoin(members, and(eq(members.siteId, comments.siteId), eq(members.userId, comments.authorId)))
    .leftJoin(avatars, eq(avatars.userId, comments.authorId))
    .innerJoin(threads, and(eq(threads.siteId, comments.siteId), eq(threads.id, comments.threadId)))
    .innerJoin(
      revisions,
      and(
        eq(revisions.siteId, comments.siteId),
        eq(revisions.commentId, comments.id),
        eq(revisions.number, comments.revision),
      ),
    )
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId)))
  return comment ?? null
}

type Counted = Place & { path: string }

/** Keeps the counts of published comments, the root's before the thread's: all lock in that order. By 0 it does nothing. */
export async function countPublished(tx: Tx, { siteId, threadId, path }: Counted, by: number) {
  if (by === 0) return
  const root = rootOf(path)
  if (root !== path) {
    await tx
      .update(comments)
      .set({ replyCount: sql`${comments.replyCount} + ${by}` })
      .where(and(eq(comments.siteId, siteId), eq(comments.threadId, threadId), eq(comments.path, root)))
  }
  await tx
    .update(threads)
    .set({ commentCount: sql`${threads.commentCount} + ${by}` })
    .where(and(eq(threads.siteId, siteId), eq(threads.id, threadId)))
}
