import { expect, test } from 'vitest'
import { weightOf } from './weight'

const weights = (records: [number, number][]) =>
  records.map(([upheld, dismissed]) => weightOf({ upheld, dismissed }))

test('who has no record weighs one, who is right up to two, who is wrong less and less', () => {
  expect(weightOf({ upheld: 0, dismissed: 0 })).toBe(10)
  expect(
    weights([
      [1, 0],
      [3, 0],
      [10, 0],
      [1_000, 0],
    ]),
  ).toEqual([12, 14, 17, 20])
  expect(
    weights([
      [0, 1],
      [0, 3],
      [0, 10],
      [0, 50],
      [0, 1_000],
    ]),
  ).toEqual([8, 6, 3, 1, 0])
})

test('one mistake is not for ever, and being right half of the time is as good as unknown', () => {
  expect(
    weights([
      [8, 1],
      [5, 5],
      [1, 9],
    ]),
  ).toEqual([15, 10, 4])
})
