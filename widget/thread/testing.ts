import type { Comment } from '@/lib/contract/comments'
import { type Loaded, nothing, placed } from './loaded'

/** A published comment for tests. */
export const says = (id: string, parentId: string | null = null, more: Partial<Comment> = {}): Comment => ({
  id,
  parentId,
  depth: parentId ? 1 : 0,
  order: Number(id) || 1,
  status: 'published',
  author: { id: 'a', name: 'Айгерім', staff: false },
  html: '<p>x</p>',
  createdAt: '2026-11-22T10:00:00Z',
  editedAt: null,
  upvotes: 0,
  downvotes: 0,
  featured: false,
  replies: parentId ? null : 0,
  more: null,
  ...more,
})

export const loadedWith = (comments: Comment[], more: Partial<Loaded> = {}): Loaded => ({
  ...nothing,
  comments: placed(comments),
  count: comments.length,
  ...more,
})
