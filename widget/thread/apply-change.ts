import type { Comment } from '@/lib/contract/comments'
import type { ThreadChange } from '@/lib/contract/threads'
import type { Loaded, Placed } from './loaded'

type Seen = { reader: string | null }

/**
 * What the server tells of changes: what is on the screen changes in its place, what is new waits to be asked for,
 * but for the reader's own. A place that is no longer needed stays until the next page, so that nothing moves.
 */
export function applyChange(loaded: Loaded, change: ThreadChange, { reader }: Seen): Loaded {
  const renew = renewer(change)
  const known = { ...loaded, comments: loaded.comments.map(renew), arrived: loaded.arrived.map(renew) }
  const news = newsIn(change, known)

  // where nobody has spoken yet nothing is read that could move
  const isShown = ({ author }: Comment) =>
    loaded.comments.length === 0 || (reader !== null && author?.id === reader)
  const placed = news.flatMap(placer(known, change))
  const [shown, arrived] = [placed.filter(isShown), placed.filter((one) => !isShown(one))]
  return {
    ...known,
    count: change.count,
    terms: change.terms ?? loaded.terms,
    since: Math.max(loaded.since, change.last),
    comments: [...shown.filter(isRoot).reverse(), ...known.comments, ...shown.filter((one) => !isRoot(one))],
    arrived: [...known.arrived.filter(isPublished), ...arrived],
  }
}

const isPublished = ({ status }: Comment) => status === 'published'
const isRoot = ({ parentId }: Comment) => !parentId

function renewer({ comments, gone, roots }: ThreadChange) {
  const told = new Map(comments.map((comment) => [comment.id, comment]))
  const lost = new Set(gone)
  const replies = new Map(roots.map((root) => [root.id, root.replies]))
  return (comment: Placed): Placed => {
    const now = told.get(comment.id)
    const count = replies.get(comment.id) ?? comment.replies
    if (lost.has(comment.id)) return { ...asGone(comment), replies: count }
    if (now) return { ...now, ...kept(comment, now), replies: count }
    return count === comment.replies ? comment : { ...comment, replies: count }
  }
}

function kept({ root, more, note, editedAt, html }: Placed, now: Comment) {
  // an author goes on seeing what they wrote until it is published
  const waits = note === 'edit-waits' && isPublished(now) && editedAt === now.editedAt
  return waits ? { root, more, note, html } : { root, more, note: null }
}

const asGone = (comment: Placed): Placed => ({
  ...comment,
  status: comment.status === 'deleted' ? 'deleted' : 'hidden',
  author: null,
  html: null,
  // what its author took back goes on saying so
  note: comment.status === 'deleted' ? comment.note : 'gone',
})

/** What came into sight and is not known here, the earliest first. */
function newsIn({ comments, arrived }: ThreadChange, loaded: Loaded): Comment[] {
  const known = new Set([...loaded.comments, ...loaded.arrived].map(({ id }) => id))
  return comments
    .filter(({ id }) => arrived.includes(id) && !known.has(id))
    .sort((one, other) => one.order - other.order)
}

/** Under what it answers, if that is here; in branches that are not, nobody looks. */
function placer({ comments, arrived }: Loaded, { roots }: ThreadChange) {
  const rootOf = new Map([...comments, ...arrived].map(({ id, root }) => [id, root]))
  const only = roots.length === 1 ? roots[0]?.id : undefined
  return (comment: Comment): Placed[] => {
    const above = comment.parentId ? (rootOf.get(comment.parentId) ?? only) : comment.id
    const root = above === comment.id || (above && rootOf.has(above)) ? above : undefined
    if (root === undefined) return []
    rootOf.set(comment.id, root)
    return [{ ...comment, root, note: null }]
  }
}
