import type { Comment } from '@/lib/contract/comments'
import { withoutText } from '../thread/loaded'
import type { Told } from '../thread/told'

/** The chosen comments as they are now. The place of what is gone stays until the next load, so that nothing moves. */
export function renewed(picks: Comment[], { comments, gone }: Exclude<Told, { reset: true }>): Comment[] {
  const told = new Map(comments.map((comment) => [comment.id, comment]))
  const lost = new Set(gone)
  return picks.map((pick) => {
    const now = told.get(pick.id)
    if (lost.has(pick.id) || (now && now.status !== 'published')) return withoutText(pick)
    return now ?? pick
  })
}
