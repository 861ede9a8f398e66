import { v7 } from 'uuid'
import { recall, requestHash } from '@/db/once'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Comment, NewComment } from '@/lib/contract/comments'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { presentOwn } from '@/lib/threads/present'
import { insertComment, type Outcome, type Written } from './insert-comment'
import { checkComment, firstStatus } from './rules'

export type Draft = { site: Site; threadId: string; comment: NewComment; key: string | null }

/**
 * A reader comments under an article or replies. Comment, revision, thread and count land together or not at all,
 * and once for each Idempotency-Key. Throws `not-a-member`, `thread-mismatch`, `parent-unavailable`, `thread-closed`.
 */
export async function postComment(actor: Actor, { site, threadId, comment, key }: Draft): Promise<Comment> {
  authorize(actor, 'comment.write', { siteId: site.id })
  checkComment(site, threadId, comment)
  const html = renderMarkdown(comment.text)

  const parentId = comment.parentId ?? null
  const asked = { siteId: site.id, threadId, text: comment.text, parentId }
  const claim = key === null ? null : { userId: actor.userId, key, requestHash: requestHash(asked) }
  const row = { siteId: site.id, threadId, comment, html, authorId: actor.userId, claim }
  const outcome = await insertComment({ ...row, id: v7(), status: firstStatus(site.moderationMode) })
  // a key that was used before answers as it did then, whatever has changed since
  const written = outcome.written ?? (claim && (await recall<Written>(claim)))
  if (!written) throw new Problem(obstacle(outcome))

  const { createdAt, ...place } = written
  const counts = { replyCount: 0, upvotes: 0, downvotes: 0 }
  const own = {
    ...place,
    parentId,
    authorId: actor.userId,
    html,
    ...counts,
    editedAt: null,
    isFeatured: false,
  }
  return presentOwn({ ...own, createdAt: new Date(createdAt) })
}

function obstacle({ isClosed, isMember }: Outcome) {
  if (isClosed) return 'thread-closed'
  return isMember ? 'parent-unavailable' : 'not-a-member'
}
