import { expect, test } from 'vitest'
import { flood } from './flood'
import { before, look } from './testing'

const told = (...recent: ReturnType<typeof before>[]) =>
  look(flood, { author: { recent } }, { most: 3, within: 5 })
const here = (minutesAgo: number) => before('published', { inThread: true, minutesAgo })

test('so many comments under one article within so many minutes are a flood', () => {
  expect(told(here(0), here(1))).toEqual([])
  expect(told(here(0), here(1), here(5))).toMatchObject([{ reason: 'flood', detail: '3' }])
})

test('earlier ones and those under other articles are not counted', () => {
  expect(told(here(0), here(1), here(6), here(7))).toEqual([])
  expect(told(here(0), here(1), before('published', { inThread: false, minutesAgo: 1 }))).toEqual([])
})

test('whatever became of them, they were written', () => {
  const hidden = before('hidden', { inThread: true, minutesAgo: 0 })
  expect(told(hidden, hidden, { ...hidden, status: 'pending' })).toHaveLength(1)
})
