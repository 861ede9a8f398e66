import { expect, test } from 'vitest'
import { premoderated } from './premoderated'
import { look } from './testing'

test('who is under premoderation is told of, others are not', () => {
  expect(look(premoderated, { author: { isPremoderated: true } })).toMatchObject([{ reason: 'premoderated' }])
  expect(look(premoderated, {})).toEqual([])
})
