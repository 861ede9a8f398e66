import { expect, test } from 'vitest'
import type { Comment } from '@/lib/contract/comments'
import { append } from './load'

const root = (id: string): Comment => ({
  id,
  parentId: null,
  depth: 0,
  order: 1,
  status: 'published',
  author: null,
  html: null,
  createdAt: '2026-11-22T10:00:00Z',
  editedAt: null,
  upvotes: 0,
  downvotes: 0,
  replies: 0,
  more: null,
})

test('a comment that moved to the next page meanwhile is there once', () => {
  const loaded = { comments: [root('3'), root('2')], next: 'a', count: 3 }
  const page = { comments: [root('2'), root('1')], next: null, count: 4 }
  expect(append(loaded, page)).toEqual({ comments: [root('3'), root('2'), root('1')], next: null, count: 4 })
})
