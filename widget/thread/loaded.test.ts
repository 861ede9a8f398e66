import { expect, test } from 'vitest'
import { append, revealed, withOwn } from './loaded'
import { loadedWith, says } from './testing'

const ids = ({ comments }: { comments: { id: string }[] }) => comments.map(({ id }) => id)

test('a comment that moved to the next page meanwhile is there once', () => {
  const loaded = loadedWith([says('3'), says('2')], { next: 'a' })
  const both = append(loaded, loadedWith([says('2'), says('1')], { count: 4 }))
  expect(ids(both)).toEqual(['3', '2', '1'])
  expect(both).toMatchObject({ next: null, count: 4 })
})

test('what was offered and then loaded with a page is offered no more', () => {
  const loaded = loadedWith([says('3')], { arrived: [{ ...says('4'), root: '4', note: null }] })
  expect(append(loaded, loadedWith([says('4')])).arrived).toEqual([])
})

test('who just wrote sees it first, and it counts', () => {
  const own = withOwn(loadedWith([says('1'), says('2', '1')]), says('3'))
  expect(ids(own)).toEqual(['3', '1', '2'])
  expect(own.count).toBe(3)
  expect(withOwn(own, says('3'))).toBe(own)
})

test('what is asked for comes first, last where the oldest do', () => {
  const arrived = ['4', '5'].map((id) => ({ ...says(id), root: id, note: null }))
  const loaded = loadedWith([says('1')], { arrived })
  expect(ids(revealed(loaded, false))).toEqual(['5', '4', '1'])
  expect(ids(revealed(loaded, true))).toEqual(['1', '4', '5'])
})
