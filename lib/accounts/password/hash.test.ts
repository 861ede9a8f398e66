import { expect, test } from 'vitest'
import { hashesAtOnce } from './hash'

test.each([
  [1, 2],
  [2, 1],
  [8, 1],
])('of %i processes on a machine each makes so many hashes at once: %i', (workers, atOnce) => {
  expect(hashesAtOnce(workers)).toBe(atOnce)
})
