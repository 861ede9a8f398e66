import { and, eq, isNotNull, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { members } from '@/db/schema/members'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Subject } from './queries'

/** From now on rules only note what they notice in what the comment's author writes. */
export const trustAuthor = (tx: Tx, { siteId, commentId }: Subject) =>
  tx
    .update(members)
    .set({ trustedAt: sql`now()` })
    .where(
      and(
        eq(members.siteId, siteId),
        isNull(members.trustedAt),
        sql`${members.userId} = (
          select ${comments.authorId} from ${comments} where ${comments.siteId} = ${siteId} and ${comments.id} = ${commentId})`,
      ),
    )

/** Rules are as strict with them as with anybody. Throws `forbidden`. */
export async function distrust(actor: Actor, { siteId, userId }: { siteId: string; userId: string }) {
  authorize(actor, 'comment.decide', { siteId })
  await db
    .update(members)
    .set({ trustedAt: null })
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId), isNotNull(members.trustedAt)))
}
