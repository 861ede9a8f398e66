import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { hiddenAuthors } from '@/db/schema/notifications'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { findMember } from './find-member'

type Author = { siteId: string; authorId: string }

/**
 * A reader does not want to see what an author writes, staff or not: it is their view alone, and nobody is told.
 * Throws `forbidden` for oneself, `not-found` for who is no member.
 */
export async function hideAuthor(actor: Actor, author: Author) {
  authorize(actor, 'author.hide', author)
  const { userId } = actor
  await db.transaction(async (tx) => {
    if (!(await findMember(tx, { id: author.siteId }, author.authorId))) throw new Problem('not-found')
    await tx
      .insert(hiddenAuthors)
      .values({ ...author, userId })
      .onConflictDoNothing()
  })
}

/** Who was not hidden stays so. Throws `forbidden` for oneself. */
export async function showAuthor(actor: Actor, author: Author) {
  authorize(actor, 'author.hide', author)
  const { siteId, authorId } = author
  await db
    .delete(hiddenAuthors)
    .where(
      and(
        eq(hiddenAuthors.siteId, siteId),
        eq(hiddenAuthors.userId, actor.userId),
        eq(hiddenAuthors.authorId, authorId),
      ),
    )
}
