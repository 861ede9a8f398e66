import { and, eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { threads } from '@/db/schema/threads'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'

type Place = { siteId: string; threadId: string }

/**
 * Staff say which member wrote the article, and readers see it beside the name; null: none of them. Pages are not
 * believed: anybody can write one. Throws `forbidden`, `not-found`, `invalid-input` for somebody who is no member.
 */
export async function setAuthor(actor: Actor, { siteId, threadId }: Place, userId: string | null) {
  authorize(actor, 'thread.set-author', { siteId })
  await db.transaction(async (tx) => {
    if (userId !== null && !(await findMember(tx, { id: siteId }, userId)))
      throw new Problem('invalid-input', { errors: [{ path: 'userId', message: 'is no member here' }] })
    const named = and(eq(threads.siteId, siteId), eq(threads.id, threadId))
    const [former] = await tx.select({ author: threads.authorId }).from(threads).where(named).for('update')
    if (!former) throw new Problem('not-found')
    if (former.author === userId) return
    await tx.update(threads).set({ authorId: userId }).where(named)
    await announce(tx, { siteId, threadId })
    const what = { action: 'thread.change', subject: 'thread', subjectId: threadId } as const
    await record(tx, { siteId, actorId: actor.userId, ...what, before: former, after: { author: userId } })
  })
}
