import type { Comment } from '@/lib/contract/comments'

export type Branch = { comment: Comment; replies: Branch[] }

/** Comments of a page, each with the replies to it; one whose parent is not on the page stands under its root. */
export function branchesOf(comments: Comment[]): Branch[] {
  const known = new Map<string, Branch>()
  const roots: Branch[] = []
  for (const comment of comments) {
    const branch: Branch = { comment, replies: [] }
    known.set(comment.id, branch)
    const above = comment.depth === 0 ? undefined : (known.get(comment.parentId ?? '') ?? roots.at(-1))
    ;(above?.replies ?? roots).push(branch)
  }
  return roots
}
