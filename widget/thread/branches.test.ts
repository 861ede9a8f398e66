import { expect, test } from 'vitest'
import type { Comment } from '@/lib/contract/comments'
import { type Branch, branches } from './branches'

const says = (id: string, parentId: string | null = null): Comment => ({
  id,
  parentId,
  depth: 0,
  order: 1,
  status: 'published',
  author: { id: 'a', name: 'Айгерім', staff: false },
  html: '<p>x</p>',
  createdAt: '2026-11-22T10:00:00Z',
  editedAt: null,
  upvotes: 0,
  downvotes: 0,
  replies: 0,
  more: null,
})

const shape = (list: Branch[]): unknown[] =>
  list.map(({ comment, replies }) => (replies.length ? [comment.id, shape(replies)] : comment.id))

test('replies stand under what they reply to, in reading order', () => {
  const thread = [says('1'), says('2', '1'), says('3', '2'), says('4', '1'), says('5')]
  expect(shape(branches(thread))).toEqual([['1', [['2', ['3']], '4']], '5'])
})

test('a reply too deep for a phone stands beside the one it answers and names it', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) => says(`${i}`, i ? `${i - 1}` : null))
  let list = branches(chain)
  for (let level = 0; level < 4; level++) list = list[0]?.replies ?? []
  expect(list).toHaveLength(9_996)
  expect(list[0]?.answered).toBeNull()
  expect(list[1]?.answered?.id).toBe('4')
})

test("a reader's own waiting comments come first, their waiting replies last in place", () => {
  const own = [says('mine'), says('later'), says('reply', '1')]
  expect(shape(branches([says('1'), says('2', '1'), says('3')], own))).toEqual([
    'later',
    'mine',
    ['1', ['2', 'reply']],
    '3',
  ])
})

test('an own comment that everybody sees by now is not shown twice', () => {
  expect(shape(branches([says('1')], [says('1')]))).toEqual(['1'])
})
