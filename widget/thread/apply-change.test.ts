import { expect, test } from 'vitest'
import type { ThreadChange } from '@/lib/contract/threads'
import { applyChange } from './apply-change'
import type { Loaded } from './loaded'
import { loadedWith, says } from './testing'

const news = (more: Partial<ThreadChange>): ThreadChange => ({
  last: 7,
  reset: false,
  count: 0,
  comments: [],
  arrived: (more.comments ?? []).map(({ id }) => id),
  gone: [],
  roots: [],
  terms: null,
  ...more,
})
const seen = { reader: null }
const ids = (comments: { id: string }[]) => comments.map(({ id }) => id)
const of = (loaded: Loaded, id: string) => loaded.comments.find((one) => one.id === id)

test('a new comment waits to be asked for, whatever it answers here', () => {
  const loaded = loadedWith([says('1')])
  const change = news({ count: 4, comments: [says('2'), says('3', '1'), says('4', '3')] })
  const next = applyChange(loaded, change, seen)
  expect(ids(next.comments)).toEqual(['1'])
  expect(next.arrived.map(({ id, root }) => [id, root])).toEqual([
    ['2', '2'],
    ['3', '1'],
    ['4', '1'],
  ])
  expect(next).toMatchObject({ count: 4, since: 7 })
})

test('the first words of a thread are there at once', () => {
  expect(ids(applyChange(loadedWith([]), news({ count: 1, comments: [says('1')] }), seen).comments)).toEqual([
    '1',
  ])
})

test('told twice, it is offered once', () => {
  const change = news({ count: 2, comments: [says('2')] })
  const once = applyChange(loadedWith([says('1')]), change, seen)
  expect(applyChange(once, change, seen).arrived).toHaveLength(1)
})

test('an older comment that was voted on is not a new one', () => {
  const loaded = loadedWith([says('5'), says('4')], { count: 5, next: 'x' })
  const change = news({ count: 6, comments: [says('2', null, { upvotes: 1 }), says('6')], arrived: ['6'] })
  expect(ids(applyChange(loaded, change, seen).arrived)).toEqual(['6'])
})

test('what one reads changes in its place; what did not change is not touched', () => {
  const loaded = loadedWith([says('1', null, { more: 'x', replies: 4 }), says('2')])
  const changed = says('1', null, { html: '<p>y</p>', editedAt: '2026-11-22T10:01:00Z', upvotes: 3 })
  const next = applyChange(
    loaded,
    news({ count: 2, comments: [changed], roots: [{ id: '1', replies: 5 }] }),
    seen,
  )
  expect(of(next, '1')).toMatchObject({ html: '<p>y</p>', upvotes: 3, more: 'x', replies: 5, root: '1' })
  expect(of(next, '2')).toBe(loaded.comments[1])
})

test('what was hidden leaves its place, and comes back there', () => {
  const loaded = loadedWith([says('1'), says('2')])
  const hidden = applyChange(loaded, news({ count: 1, gone: ['1'] }), seen)
  expect(of(hidden, '1')).toMatchObject({ html: null, author: null, note: 'gone' })
  const restored = applyChange(hidden, news({ count: 2, comments: [says('1')] }), seen)
  expect(of(restored, '1')).toMatchObject({ html: '<p>x</p>', note: null })
  expect(restored.arrived).toEqual([])
})

test('what is hidden before anybody asked for it is not offered any more', () => {
  const arrived = applyChange(loadedWith([says('1')]), news({ count: 2, comments: [says('2')] }), seen)
  expect(applyChange(arrived, news({ count: 1, gone: ['2'] }), seen).arrived).toEqual([])
})

test("a reader's own comment is there at once and is not offered", () => {
  const next = applyChange(loadedWith([says('1')]), news({ count: 2, comments: [says('2')] }), {
    reader: 'a',
  })
  expect(ids(next.comments)).toEqual(['2', '1'])
  expect(next.arrived).toEqual([])
})

test('a reply in a branch that is not here only counts', () => {
  const loaded = loadedWith([says('5')], { count: 3, next: 'x' })
  const next = applyChange(
    loaded,
    news({ count: 4, comments: [says('6', '2')], roots: [{ id: '2', replies: 1 }] }),
    seen,
  )
  expect(next).toMatchObject({ count: 4, arrived: [] })
})

test('that an edit waits is said until it is published', () => {
  const [waiting] = loadedWith([says('1')]).comments.map((one) => ({ ...one, note: 'edit-waits' as const }))
  const loaded = { ...loadedWith([]), comments: waiting ? [waiting] : [], count: 1 }
  const voted = applyChange(loaded, news({ count: 1, comments: [says('1', null, { upvotes: 1 })] }), seen)
  expect(of(voted, '1')?.note).toBe('edit-waits')
  const published = says('1', null, { editedAt: '2026-11-22T10:01:00Z' })
  expect(of(applyChange(voted, news({ count: 1, comments: [published] }), seen), '1')?.note).toBeNull()
})
