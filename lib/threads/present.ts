import type { Comment } from '@/lib/contract/comments'
import type { Row } from './queries'

/** A comment as every reader gets it: of what is not published only its place. */
export function present(row: Row): Comment {
  if (row.status === 'published') return presentOwn(row)
  return { ...place(row), author: null, html: null, editedAt: null }
}

/** A comment as its author gets it. */
export function presentOwn(row: Omit<Row, 'path'>): Comment {
  const author = { id: row.authorId, name: row.authorName, staff: row.authorRole !== 'reader' }
  return { ...place(row), author, html: row.html, editedAt: row.editedAt?.toISOString() ?? null }
}

const place = (row: Omit<Row, 'path'>) => ({
  id: row.id,
  parentId: row.parentId,
  depth: row.depth,
  status: row.status,
  createdAt: row.createdAt.toISOString(),
  more: null,
})
