import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { comments, revisions } from '@/db/schema/comments'
import { threads } from '@/db/schema/threads'
import type { Page } from '@/lib/contract/comments'
import { rootOf } from '@/lib/threads/rules'

type Place = { siteId: string; threadId: string }

/** The thread with its first comment, or the one that is there: whoever comes second changes nothing. */
export async function ensureThread(tx: Tx, { siteId, threadId }: Place, page: Page) {
  await tx
    .insert(threads)
    .values({ siteId, id: threadId, ...page })
    .onConflictDoNothing()
  const [thread] = await tx
    .select({ closedAt: threads.closedAt })
    .from(threads)
    .where(and(eq(threads.siteId, siteId), eq(threads.id, threadId)))
  return thread
}

/** A comment that readers see, in this thread. */
export async function findParent(tx: Tx, { siteId, threadId }: Place, id: string) {
  const [parent] = await tx
    .select({ path: comments.path, depth: comments.depth })
    .from(comments)
    .where(
      and(
        eq(comments.siteId, siteId),
        eq(comments.threadId, threadId),
        eq(comments.id, id),
        eq(comments.status, 'published'),
      ),
    )
  return parent ?? null
}

type NewRow = Omit<typeof comments.$inferInsert, 'path'> & { prefix: string; text: string; html: string }

export async function insertComment(tx: Tx, { prefix, text, html, ...comment }: NewRow) {
  const path = sql<string>`${prefix} || lpad(to_hex(nextval('comment_order')), 10, '0')`
  const [row] = await tx
    .insert(comments)
    .values({ ...comment, path })
    .returning({ path: comments.path, createdAt: comments.createdAt })
  if (!row) throw new Error('the comment was not kept')
  await tx.insert(revisions).values({ siteId: comment.siteId, commentId: comment.id, number: 1, text, html })
  return row
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
