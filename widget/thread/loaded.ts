import type { Comment } from '@/lib/contract/comments'
import type { RepliesPage, Terms, ThreadPage } from '@/lib/contract/threads'

/** A comment with the root above it, its own id on roots. `note`: what is otherwise with it than the server says. */
export type Placed = Comment & { root: string; note: 'gone' | 'edit-waits' | null }

/**
 * As much of a thread as is on the screen: roots in their order, replies in any. `arrived`: came since, and are not
 * shown before somebody asks for them. Changes after `since` are not in it yet. `terms`: null while they are the view's.
 */
export type Loaded = {
  comments: Placed[]
  arrived: Placed[]
  next: string | null
  count: number
  since: number
  terms: Terms | null
  isStale: boolean
}

export const nothing: Loaded = {
  comments: [],
  arrived: [],
  next: null,
  count: 0,
  since: 0,
  terms: null,
  isStale: false,
}

/** In a page each root is followed by its replies. */
export function placed(comments: Comment[]): Placed[] {
  let root = ''
  return comments.map((comment) => {
    if (!comment.parentId) root = comment.id
    return { ...comment, root: root || comment.id, note: null }
  })
}

export const fromPage = ({ thread, terms, comments, next, since }: ThreadPage): Loaded => ({
  ...nothing,
  comments: placed(comments),
  next,
  since,
  terms,
  count: thread.commentCount,
})

/** Two pages as one; what moved from one to the other meanwhile is there once. */
export function append(loaded: Loaded, page: Loaded): Loaded {
  const { next, count, isStale, terms } = page
  return { ...withNew(loaded, page.comments), next, count, isStale, terms: terms ?? loaded.terms }
}

/** More replies in a root's branch; the page may repeat what is known. */
export function withReplies(loaded: Loaded, root: string, page: RepliesPage): Loaded {
  const replies = page.comments.map((reply): Placed => ({ ...reply, root, note: null }))
  const cut = loaded.comments.map((one) => (one.id === root ? { ...one, more: page.next } : one))
  return withNew({ ...loaded, comments: cut }, replies)
}

function withNew(loaded: Loaded, found: Placed[]): Loaded {
  const known = new Set(loaded.comments.map(({ id }) => id))
  const added = found.filter(({ id }) => !known.has(id))
  const shown = new Set(added.map(({ id }) => id))
  const arrived = loaded.arrived.filter(({ id }) => !shown.has(id))
  return { ...loaded, comments: [...loaded.comments, ...added], arrived }
}

/** The reader's own new comment: at the top, where it was written, or under what it answers. */
export function withOwn(loaded: Loaded, comment: Comment): Loaded {
  if (loaded.comments.some(({ id }) => id === comment.id)) return loaded
  const above = loaded.comments.find(({ id }) => id === comment.parentId)
  const own: Placed = { ...comment, root: above?.root ?? comment.id, note: null }
  const arrived = loaded.arrived.filter(({ id }) => id !== comment.id)
  const count = loaded.count + (comment.status === 'published' ? 1 : 0)
  return {
    ...loaded,
    count,
    arrived,
    comments: above ? [...loaded.comments, own] : [own, ...loaded.comments],
  }
}

/** Another state of one comment. */
export function withChanged(loaded: Loaded, id: string, change: (comment: Placed) => Placed): Loaded {
  return { ...loaded, comments: loaded.comments.map((one) => (one.id === id ? change(one) : one)) }
}

/** A comment that its author took back. */
export const withoutText = <Shown extends Comment>(comment: Shown): Shown => ({
  ...comment,
  status: 'deleted',
  author: null,
  html: null,
})

/** An author sees the new text at once; until a moderator has looked at it, the others see the one before. */
export function withEdit({ root, more, replies, editedAt }: Placed, edited: Comment, waits: boolean): Placed {
  const place = { root, more, replies }
  return waits ? { ...edited, ...place, editedAt, note: 'edit-waits' } : { ...edited, ...place, note: null }
}

/** What arrived takes its place: new roots at the top, at the end where the oldest come first. */
export function revealed(loaded: Loaded, isOldestFirst: boolean): Loaded {
  const newestFirst = [...loaded.arrived].sort((one, other) => other.order - one.order)
  const comments = isOldestFirst
    ? [...loaded.comments, ...newestFirst.reverse()]
    : [...newestFirst, ...loaded.comments]
  return { ...loaded, comments, arrived: [] }
}
