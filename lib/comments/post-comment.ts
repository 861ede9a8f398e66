import { v7 } from 'uuid'
import { recall, requestHash } from '@/db/once'
import type { Actor } from '@/lib/auth/actor'
import { authorize, refusal } from '@/lib/auth/can'
import { findLaid } from '@/lib/auth/find-laid'
import type { Comment, NewComment } from '@/lib/contract/comments'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { presentOwn } from '@/lib/threads/present'
import { insertComment, type Outcome, type Written } from './insert-comment'
import { lookAt } from './look-at'
import { checkComment } from './rules'

export type Draft = { site: Site; threadId: string; comment: NewComment; key: string | null }

/**
 * A reader comments under an article or replies. Comment, revision, thread and count land together or not at all,
 * and once for each Idempotency-Key. Throws `not-a-member`, `thread-mismatch`, `parent-unavailable`, `thread-closed`,
 * `slow-mode` with the seconds until it is the author's turn, and `nudge` with what was noticed, before anything is kept.
 */
export async function postComment(actor: Actor, { site, threadId, comment, key }: Draft): Promise<Comment> {
  authorize(actor, 'comment.write', { siteId: site.id })
  checkComment(site, threadId, comment)
  const html = renderMarkdown(comment.text)

  const parentId = comment.parentId ?? null
  const asked = { siteId: site.id, threadId, text: comment.text, parentId }
  const claim = key === null ? null : { userId: actor.userId, key, requestHash: requestHash(asked) }
  const own = (written: Written) => presentNew(written, { parentId, authorId: actor.userId, html })
  const look = await lookAt(actor, site, { threadId, parentId, html, article: comment.page, commentId: null })
  if (look.nudge && comment.nudge !== look.nudge.token) {
    // what was kept under this key already was asked about then
    const kept = claim && (await recall<Written>(claim))
    if (kept) return own(kept)
    throw new Problem('nudge', { nudge: look.nudge })
  }
  const row = { siteId: site.id, threadId, comment, html, authorId: actor.userId, claim }
  const outcome = await insertComment({ ...row, ...look, id: v7() })
  // a key that was used before answers as it did then, whatever has changed since
  const written = outcome.written ?? (claim && (await recall<Written>(claim)))
  if (!written) throw (outcome.isBarred && (await barrier(row))) || obstacle(outcome)
  return own(written)
}

type New = { parentId: string | null; authorId: string; html: string }

function presentNew({ createdAt, ...place }: Written, comment: New): Comment {
  const none = { replyCount: 0, upvotes: 0, downvotes: 0, editedAt: null, isFeatured: false }
  return presentOwn({ ...place, ...comment, ...none, createdAt: new Date(createdAt) })
}

async function barrier({ siteId, authorId }: { siteId: string; authorId: string }) {
  const laid = await findLaid(siteId, authorId)
  return laid && refusal(laid)
}

function obstacle({ isClosed, isMember, wait }: Outcome) {
  if (isClosed) return new Problem('thread-closed')
  if (wait !== null) return new Problem('slow-mode', {}, wait)
  return new Problem(isMember ? 'parent-unavailable' : 'not-a-member')
}
