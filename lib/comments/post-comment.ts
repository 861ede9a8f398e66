import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Comment, NewComment } from '@/lib/contract/comments'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { presentOwn } from '@/lib/threads/present'
import { replyPrefix } from '@/lib/threads/rules'
import { findMember } from '@/lib/users/find-member'
import { countPublished, ensureThread, findParent, insertComment } from './queries'
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

  const request = { siteId: site.id, threadId, text: comment.text, parentId: comment.parentId ?? null }
  return once({ userId: actor.userId, key, request }, (tx) =>
    write(tx, actor, { site, threadId, comment, html }),
  )
}

type Checked = Omit<Draft, 'key'> & { html: string }

async function write(tx: Tx, actor: Reader, { site, threadId, comment, html }: Checked): Promise<Comment> {
  const place = { siteId: site.id, threadId }
  const thread = await ensureThread(tx, place, comment.page)
  if (thread?.closedAt) throw new Problem('thread-closed')
  const author = await findMember(tx, site, actor.userId)
  if (!author) throw new Problem('not-a-member')
  const parent = comment.parentId ? await findParent(tx, place, comment.parentId) : null
  if (comment.parentId && !parent) throw new Problem('parent-unavailable')

  const status = firstStatus(site.moderationMode)
  const row = {
    ...place,
    id: v7(),
    parentId: comment.parentId ?? null,
    authorId: actor.userId,
    depth: parent ? parent.depth + 1 : 0,
    status,
    publishedRevision: status === 'published' ? 1 : null,
  }
  const prefix = parent ? replyPrefix(parent.path) : ''
  const { path, createdAt } = await insertComment(tx, { ...row, prefix, text: comment.text, html })
  await countPublished(tx, { ...place, path }, status === 'published' ? 1 : 0)
  await announce(tx, status === 'published' ? { ...place, commentId: row.id } : { ...place, queue: true })
  const { displayName: authorName, role: authorRole } = author
  const counts = { replyCount: 0, upvotes: 0, downvotes: 0 }
  return presentOwn({ ...row, ...counts, path, authorName, authorRole, html, createdAt, editedAt: null })
}
