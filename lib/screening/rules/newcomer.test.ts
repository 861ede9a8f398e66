import { expect, test } from 'vitest'
import { newcomer } from './newcomer'
import { before, look } from './testing'

const isNew = (...statuses: string[]) =>
  look(newcomer, { author: { recent: statuses.map((status) => before(status)) } }, { first: 2 }).length > 0

test('somebody is new until so many comments were published', () => {
  expect(isNew()).toBe(true)
  expect(isNew('published')).toBe(true)
  expect(isNew('published', 'published')).toBe(false)
})

test('what waits, was hidden or taken back makes nobody known', () => {
  expect(isNew('pending', 'hidden', 'deleted', 'published')).toBe(true)
})
