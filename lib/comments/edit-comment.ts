import { and, eq, inArray, isNotNull, isNull, notInArray, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { once } from '@/db/once'
import { comments, revisions } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Edit, EditedComment } from '@/lib/contract/comments'
import { send } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { presentOwn } from '@/lib/threads/present'
import { keepLook, keepPrints } from './keep-look'
import { type Look, lookAt } from './look-at'
import { findWritten, type Subject } from './queries'
import { checkText, isEditWaiting } from './rules'

type Change = Edit & { key: string | null }

/**
 * An author writes a comment anew, starting from exactly the revision that they read. Where moderators look first,
 * readers keep the former text until one has. Throws `not-found`, `forbidden`, `thread-closed`, `edit-too-late`,
 * `comment-changed`, and `nudge` with what was noticed, before anything is kept.
 */
export async function editComment(
  actor: Actor,
  { site, commentId }: { site: Site; commentId: string },
  { text, revision, nudge, key }: Change,
): Promise<EditedComment> {
  const subject = { siteId: site.id, commentId }
  const comment = await findWritten(db, subject)
  if (!comment) throw new Problem('not-found')
  authorize(actor, 'comment.edit', comment)
  checkText(text)

  const html = renderMarkdown(text)
  const { threadId, parentId, article } = comment
  const isSame = comment.text === text && comment.revision === revision
  // what changes nothing and what comes too late nobody need look at
  const look =
    !isSame && comment.isOpen && comment.isEditable
      ? await lookAt(actor, site, { threadId, parentId, html, article, commentId })
      : null
  const request = { ...subject, text, revision }
  return once({ userId: actor.userId, key, request }, async (tx) => {
    if (!comment.isOpen) throw new Problem('thread-closed')
    if (!comment.isEditable) throw new Problem('edit-too-late')
    if (look?.nudge && nudge !== look.nudge.token) throw new Problem('nudge', { nudge: look.nudge })
    if (look) await write(tx, { ...subject, text, revision, html, look })
    const now = await findWritten(tx, subject)
    if (!now) throw new Problem('not-found')
    return { ...presentOwn(now), waits: isEditWaiting(now) }
  })
}

/** Words that a moderator covered do not come back unseen: from then on somebody looks at each edit first. */
async function hasMask(tx: Tx, { siteId, commentId }: Subject) {
  const undone = tx
    .select({ id: decisions.undoesId })
    .from(decisions)
    .where(
      and(eq(decisions.siteId, siteId), eq(decisions.commentId, commentId), isNotNull(decisions.undoesId)),
    )
  const masks = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(
      and(
        ...[eq(decisions.siteId, siteId), eq(decisions.commentId, commentId), eq(decisions.verb, 'mask')],
        ...[isNull(decisions.undoesId), notInArray(decisions.id, undone)],
      ),
    )
    .limit(1)
  return masks.length > 0
}

type Next = Subject & Edit & { html: string; look: Look }

async function write(tx: Tx, { siteId, commentId, text, revision, html, look }: Next) {
  const number = revision + 1
  const waits = look.status !== 'published' || (await hasMask(tx, { siteId, commentId }))
  const isShown = sql`${comments.status} = 'published'`
  const isWaiting = sql`(${isShown} and ${waits})`
  const isNext = sql`(${isShown} and not ${waits})`
  const [changed] = await tx
    .update(comments)
    .set({
      revision: number,
      publishedRevision: sql`case when ${isNext} then ${number} else ${comments.publishedRevision} end`,
      // what readers see is as old as before while the edit waits
      editedAt: sql`case when ${isWaiting} then ${comments.editedAt} else now() end`,
      // what waits already keeps its place
      queuedAt: sql`case when ${isShown} and ${comments.revision} = ${comments.publishedRevision} and ${comments.reportedAt} is null then now() else ${comments.queuedAt} end`,
    })
    .where(
      and(
        eq(comments.siteId, siteId),
        eq(comments.id, commentId),
        eq(comments.revision, revision),
        inArray(comments.status, ['published', 'pending']),
      ),
    )
    .returning({
      authorId: comments.authorId,
      threadId: comments.threadId,
      revision: comments.revision,
      publishedRevision: comments.publishedRevision,
    })
  if (!changed) throw new Problem('comment-changed')
  const { maskedHtml } = look
  const readable = { html: maskedHtml ?? html, openHtml: maskedHtml && html }
  await tx.insert(revisions).values({ siteId, commentId, number, text, ...readable })
  const shown = changed.publishedRevision
  await keepLook(tx, { siteId, commentId, revision: number, shown }, look)
  await keepPrints(tx, { siteId, commentId, authorId: changed.authorId }, look.prints)
  const isPublic = changed.publishedRevision === changed.revision
  // whom the new words name, and nobody a second time
  if (isPublic) await send(tx, 'notify', { siteId, kind: 'published', commentId })
  await announce(tx, isPublic ? { siteId, threadId: changed.threadId, commentId } : { siteId, queue: true })
}
