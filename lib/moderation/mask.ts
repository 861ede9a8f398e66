import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { comments, revisions } from '@/db/schema/comments'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Decision } from '@/lib/contract/moderation'
import type { NewMask } from '@/lib/contract/queue'
import { Problem } from '@/lib/problem'
import { coverRanges, visibleText } from '@/lib/text/visible-text'
import { findComment, lockComment, type Subject } from './queries'
import { rule, tooLate } from './rule'

/**
 * A moderator covers words that nobody else is to read: a new revision, so that what its author wrote stays for staff.
 * Nothing can be written this way. Throws `forbidden`, `not-found`, `comment-decided`, `comment-changed`.
 */
export async function mask(
  actor: Actor,
  subject: Subject,
  { key, revision, ranges }: NewMask & { key: string | null },
): Promise<Decision> {
  authorize(actor, 'comment.decide', subject)
  const comment = await findComment(subject)
  if (!comment) throw new Problem('not-found')
  const { threadId, path } = comment
  return once({ userId: actor.userId, key, request: { mask: subject, revision, ranges } }, async (tx) => {
    const now = await lockComment(tx, subject)
    if (now?.revision !== revision || now.status === 'deleted') throw await tooLate(tx, subject, false)
    const written = await findRevision(tx, subject, revision)
    const cover = (html: string) => coverRanges(html, ranges)
    const html = cover(written.html)
    if (html === written.html) throw new Problem('invalid-input', { errors: [nothingThere] })
    const openHtml = written.openHtml && cover(written.openHtml)
    await write(tx, subject, { number: revision + 1, text: visibleText(openHtml ?? html), html, openHtml })
    return rule(tx, actor, {
      ...{ ...subject, threadId, path, verb: 'mask', revision: revision + 1, undoes: null },
      ...stays(now, revision + 1),
    })
  })
}

const nothingThere = { path: 'ranges', message: 'are outside of the text' }

/** The words as they were are the newest revision again, and readers see them where they saw them. */
export async function uncover(tx: Tx, subject: Subject, masked: number) {
  const { text, html, openHtml } = await findRevision(tx, subject, masked - 1)
  await write(tx, subject, { number: masked + 1, text, html, openHtml })
}

/** What `uncover` leaves, from how the masked comment stood. */
export const bareOf = (masked: Standing) => ({
  revision: masked.revision + 1,
  ...stays(masked, masked.revision + 1),
})

type Standing = NonNullable<Awaited<ReturnType<typeof lockComment>>>

// an edit that waits is read by nobody yet: readers go on seeing what they saw
const stays = ({ status, publishedRevision, revision }: Standing, next: number) => ({
  ...{ from: status, to: status, shown: publishedRevision },
  shows: publishedRevision === revision ? next : publishedRevision,
})

async function findRevision(tx: Tx, { siteId, commentId }: Subject, number: number) {
  const [revision] = await tx
    .select({ text: revisions.text, html: revisions.html, openHtml: revisions.openHtml })
    .from(revisions)
    .where(
      and(eq(revisions.siteId, siteId), eq(revisions.commentId, commentId), eq(revisions.number, number)),
    )
  if (!revision) throw new Problem('comment-changed')
  return revision
}

type Version = { number: number; text: string; html: string; openHtml: string | null }

async function write(tx: Tx, { siteId, commentId }: Subject, version: Version) {
  await tx.insert(revisions).values({ siteId, commentId, ...version })
  await tx
    .update(comments)
    .set({ revision: sql`${version.number}::int` })
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId)))
}
