import { expect, test } from 'vitest'
import { translator } from '@/lib/i18n/translate'
import { accountMessages } from './messages'
import { dateAndTimeOf, dateOf } from './moments'

const at = '2026-11-22T20:30:00Z'
const words = (language: 'ru' | 'kk' | 'en') => translator(language, accountMessages[language])

test('a moment is told in the zone of the site and the language of the reader', () => {
  expect(dateAndTimeOf(at, words('ru'), 'Asia/Almaty')).toBe('23 ноября 2026, 01:30')
  expect(dateAndTimeOf(at, words('kk'), 'Asia/Almaty')).toBe('2026 ж. 23 қараша, 01:30')
  expect(dateOf(at, words('en'), 'UTC')).toBe('22 November 2026')
})

test.each(['ru', 'kk', 'en'] as const)('%s has twelve months', (language) => {
  expect(accountMessages[language].months.split(' ')).toHaveLength(12)
})
