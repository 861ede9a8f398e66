import type { Comment } from '@/lib/contract/comments'
import type { Sort, ThreadChange } from '@/lib/contract/threads'
import type { Loaded, Placed } from './loaded'

type Seen = { sort: Sort; reader: string | null }

/**
 * What the server tells of changes: what is on the screen changes in its place, what is new waits to be asked for,
 * but for the reader's own. A place that is no longer needed stays until the next page, so that nothing moves.
 */
export function applyChange(loaded: Loaded, change: ThreadChange, { sort, reader }: Seen): Loaded {
  const renew = renewer(change)
  const known = { ...loaded, comments: loaded.comments.map(renew), arrived: loaded.arrived.map(renew) }
  const later = publishedIn(known) - publishedIn(loaded)
  const strangers = strangersIn(change, known)
  // votes and edits are told of comments that are not loaded too: only as many are new as the count grew by
  const growth = change.count - loaded.count - later
  const top = Math.max(...known.comments.filter(({ parentId }) => !parentId).map(({ order }) => order), 0)
  const news = strangers.filter(
    ({ parentId, order }, index) => index < growth || (sort === 'newest' && !parentId && order > top),
  )

  // where nobody has spoken yet nothing is read that could move
  const isShown = ({ author }: Comment) =>
    loaded.comments.length === 0 || (reader !== null && author?.id === reader)
  const placed = news.reverse().flatMap(placer(known, change))
  const [shown, arrived] = [placed.filter(isShown), placed.filter((one) => !isShown(one))]
  return {
    ...known,
    count: change.count,
    since: Math.max(loaded.since, change.last),
    comments: [...shown.filter(isRoot).reverse(), ...known.comments, ...shown.filter((one) => !isRoot(one))],
    arrived: [...known.arrived.filter(isPublished), ...arrived],
  }
}

const isPublished = ({ status }: Comment) => status === 'published'
const isRoot = ({ parentId }: Comment) => !parentId
const publishedIn = ({ comments, arrived }: Loaded) => [...comments, ...arrived].filter(isPublished).length

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
  status: 'hidden',
  author: null,
  html: null,
  note: 'gone',
})

/** Published comments that are not known here, the latest first. */
function strangersIn({ comments }: ThreadChange, loaded: Loaded): Comment[] {
  const known = new Set([...loaded.comments, ...loaded.arrived].map(({ id }) => id))
  return comments
    .filter((comment) => isPublished(comment) && !known.has(comment.id))
    .sort((one, other) => other.order - one.order)
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
