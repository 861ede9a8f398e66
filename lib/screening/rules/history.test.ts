import { expect, test } from 'vitest'
import { history } from './history'
import { before, look } from './testing'

const told = (statuses: string[]) =>
  look(history, { author: { recent: statuses.map((status) => before(status)) } }, { share: 0.5, least: 4 })
const times = (count: number, status: string) => Array.from({ length: count }, () => status)

test('half of the latest hidden is often, a little less is not', () => {
  expect(told([...times(2, 'hidden'), ...times(2, 'published')])).toMatchObject([
    { reason: 'often-hidden', score: 0.5 },
  ])
  expect(told([...times(2, 'hidden'), ...times(3, 'published')])).toEqual([])
})

test('too few say nothing, and neither does what waits or was taken back', () => {
  expect(told(times(3, 'hidden'))).toEqual([])
  expect(told([...times(3, 'hidden'), ...times(10, 'pending'), ...times(10, 'deleted')])).toEqual([])
})

test('who has been fine for twenty comments is forgiven', () => {
  expect(told([...times(20, 'published'), ...times(30, 'hidden')])).toEqual([])
  expect(told([...times(5, 'pending'), ...times(10, 'hidden'), ...times(35, 'published')])).toHaveLength(1)
})
