import { expect, test } from 'vitest'
import { type Branch, branches } from './branches'
import { withReplies } from './loaded'
import { loadedWith, says } from './testing'

const shape = (list: Branch[]): unknown[] =>
  list.map(({ comment, replies }) => (replies.length ? [comment.id, shape(replies)] : comment.id))

test('replies stand under what they reply to, the oldest first', () => {
  const thread = loadedWith([says('1'), says('2', '1'), says('3', '2'), says('4', '1'), says('5')])
  expect(shape(branches(thread))).toEqual([['1', [['2', ['3']], '4']], '5'])
})

test('the order in which replies were loaded makes no difference', () => {
  const first = loadedWith([says('1'), says('7', '1'), says('8', '5'), says('9')])
  const rest = [says('2', '1'), says('5', '2'), says('6', '5'), says('7', '1')]
  const whole = withReplies(first, '1', { comments: rest, next: null })
  expect(shape(branches(whole))).toEqual([['1', [['2', [['5', ['6', '8']]]], '7']], '9'])
})

test('a reply whose parent is not loaded stands under its root, never at the top', () => {
  const cut = loadedWith([says('1'), says('2', '1'), says('8', '6'), says('9')])
  expect(shape(branches(cut))).toEqual([['1', ['2', '8']], '9'])
})

test('a reply too deep for a phone stands beside the one it answers and names it', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) =>
    says(`${i}`, i ? `${i - 1}` : null, { order: i + 1 }),
  )
  let list = branches(loadedWith(chain))
  for (let level = 0; level < 4; level++) list = list[0]?.replies ?? []
  expect(list).toHaveLength(9_996)
  expect(list[0]?.answered).toBeNull()
  expect(list[1]?.answered?.id).toBe('4')
})

test("a reader's own waiting comments come first, their waiting replies last in place", () => {
  const own = [says('10'), says('11'), says('12', '1')]
  const thread = loadedWith([says('1'), says('2', '1'), says('3')])
  expect(shape(branches(thread, own))).toEqual(['11', '10', ['1', ['2', '12']], '3'])
})

test('an own comment that everybody sees by now is not shown twice', () => {
  expect(shape(branches(loadedWith([says('1')]), [says('1')]))).toEqual(['1'])
})

test('a root says how many replies are neither here nor offered already', () => {
  const tombstone = says('2', '1', { status: 'hidden' })
  const thread = loadedWith([says('1', null, { replies: 9 }), tombstone, says('3', '2')], {
    arrived: [{ ...says('9', '1'), root: '1', note: null }],
  })
  expect(branches(thread).map(({ left }) => left)).toEqual([7])
})
