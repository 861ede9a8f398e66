import type { Comment } from '@/lib/contract/comments'

/** A comment with its replies. `answered` is set where the indent does not show what it replies to. */
export type Branch = { comment: Comment; answered: Comment | null; replies: Branch[] }

type Place = { branch: Branch; host: Branch[]; level: number }

// deeper indents leave no room for words on a phone
const deepestLevel = 4

/**
 * Comments in reading order as nested branches, the deep ones flat beside what they reply to.
 * What is the reader's own and not in the page yet stands last under its parent, or first of all.
 */
export function branches(comments: Comment[], own: Comment[] = []): Branch[] {
  const roots: Branch[] = []
  const places = new Map<string, Place>()
  for (const comment of comments) place(comment, roots, places)

  const newOnes: Branch[] = []
  for (const comment of own) if (!places.has(comment.id)) place(comment, newOnes, places)
  return [...newOnes.reverse(), ...roots]
}

function place(comment: Comment, roots: Branch[], places: Map<string, Place>) {
  const above = comment.parentId ? places.get(comment.parentId) : undefined
  const flat = above !== undefined && above.level >= deepestLevel
  const host = above ? (flat ? above.host : above.branch.replies) : roots
  const branch = { comment, answered: flat ? above.branch.comment : null, replies: [] }
  host.push(branch)
  places.set(comment.id, { branch, host, level: above ? Math.min(above.level + 1, deepestLevel) : 0 })
}
