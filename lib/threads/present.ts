import type { Comment } from '@/lib/contract/comments'
import type { Row } from './queries'
import { orderOf } from './rules'

/** A comment as every reader gets it: of what is not published only its place. */
export function present(row: Row): Comment {
  if (row.status === 'published') return presentOwn(row)
  return {
    ...place(row),
    author: null,
    html: null,
    editedAt: null,
    upvotes: 0,
    downvotes: 0,
    featured: false,
  }
}

/** A comment as its author gets it. */
export function presentOwn(row: Omit<Row, 'best'>): Comment {
  const author = {
    id: row.authorId,
    name: row.authorName,
    staff: row.authorRole !== 'reader',
    ...(row.authorBadge && { badge: row.authorBadge }),
    ...(row.authorPicture && { picture: row.authorPicture }),
  }
  const { html, upvotes, downvotes, isFeatured: featured } = row
  return {
    ...place(row),
    author,
    html,
    editedAt: row.editedAt?.toISOString() ?? null,
    upvotes,
    downvotes,
    featured,
    ...(row.isFolded && { folded: true as const }),
  }
}

const place = (row: Omit<Row, 'best'>) => ({
  id: row.id,
  parentId: row.parentId,
  depth: row.depth,
  order: orderOf(row.path),
  status: row.status,
  createdAt: row.createdAt.toISOString(),
  replies: row.depth === 0 ? row.replyCount : null,
  more: null,
})
