import { expect, test } from 'vitest'
import { newsroomMessages } from '@/app/_words/messages'
import { translator } from '@/lib/i18n/translate'
import { durationWords, numberWords, shareWords } from './format'

const t = translator('en', newsroomMessages.en)

test.each([
  [0, '0 s'],
  [59.4, '59 s'],
  [59.6, '1 min'],
  [3_569, '59 min'],
  [3_599, '1 h'],
  [4_800, '1 h 20 min'],
  [86_399, '1 d'],
  [187_200, '2 d 4 h'],
])('%d seconds are %s', (seconds, words) => {
  expect(durationWords(t, seconds)).toBe(words)
})

test('large numbers can be read, and a share of nothing is none', () => {
  expect([0, 999, 12_345, 1_234_567].map(numberWords)).toEqual([
    '0',
    '999',
    '12\u202F345',
    '1\u202F234\u202F567',
  ])
  expect([shareWords(t, 0.335), shareWords(t, null)]).toEqual(['34%', '—'])
})
