import type { Comment } from '@/lib/contract/comments'
import type { Loaded, Placed } from './loaded'

/**
 * A comment with its replies. `answered` is set where the indent does not show what it replies to; `left` on a root:
 * how many of its replies are neither here nor waiting to be shown.
 */
export type Branch = { comment: Placed; answered: Placed | null; replies: Branch[]; left: number }

type Step = { comment: Placed; above: Placed | null; host: Branch[]; level: number }
type Shown = Pick<Loaded, 'comments' | 'arrived'>

// deeper indents leave no room for words on a phone
const deepestLevel = 4

/**
 * Comments as nested branches, in whatever order they were loaded: roots as they stand, replies by age, the deep ones
 * flat beside what they reply to. The reader's own that nobody else sees yet stand last in place, or first of all.
 */
export function branches({ comments, arrived }: Shown, own: Comment[] = []): Branch[] {
  const all = [...comments, ...ownPlaced(comments, own)]
  const repliesOf = groupReplies(all)
  const shown = tally(all)
  const waiting = tally(arrived)
  const leftUnder = ({ id, root, replies }: Placed) =>
    id === root ? Math.max(0, (replies ?? 0) - (shown.get(id) ?? 0) - (waiting.get(id) ?? 0)) : 0

  const known = new Set(comments.map(({ id }) => id))
  const roots = all.filter(({ id, root }) => id === root)
  const first = [
    ...roots.filter(({ id }) => !known.has(id)).reverse(),
    ...roots.filter(({ id }) => known.has(id)),
  ]
  const tree: Branch[] = []
  const steps: Step[] = first.map((comment) => ({ comment, above: null, host: tree, level: 0 })).reverse()
  for (let step = steps.pop(); step; step = steps.pop()) {
    const { comment, above, host, level } = step
    const isFlat = level > deepestLevel
    const branch: Branch = { comment, answered: isFlat ? above : null, replies: [], left: leftUnder(comment) }
    host.push(branch)
    const under = level < deepestLevel ? branch.replies : host
    const replies = repliesOf.get(comment.id) ?? []
    for (const reply of [...replies].reverse())
      steps.push({ comment: reply, above: comment, host: under, level: level + 1 })
  }
  return tree
}

function ownPlaced(comments: Placed[], own: Comment[]): Placed[] {
  const rootOf = new Map(comments.map(({ id, root }) => [id, root]))
  return own
    .filter(({ id }) => !rootOf.has(id))
    .map((comment) => ({ ...comment, root: rootOf.get(comment.parentId ?? '') ?? comment.id, note: null }))
}

/** By what they answer, or by their root where that is not loaded; the oldest first. */
function groupReplies(all: Placed[]): Map<string, Placed[]> {
  const ids = new Set(all.map(({ id }) => id))
  const groups = new Map<string, Placed[]>()
  for (const comment of all) {
    const { id, root, parentId } = comment
    if (id === root) continue
    const host = parentId && ids.has(parentId) ? parentId : root
    const group = groups.get(host)
    if (group) group.push(comment)
    else groups.set(host, [comment])
  }
  for (const group of groups.values()) group.sort((one, other) => one.order - other.order)
  return groups
}

/** How many published replies each root has among these. */
function tally(comments: Placed[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { id, root, status } of comments)
    if (id !== root && status === 'published') counts.set(root, (counts.get(root) ?? 0) + 1)
  return counts
}
