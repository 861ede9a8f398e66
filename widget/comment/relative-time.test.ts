import { expect, test } from 'vitest'
import { wordsOf } from '../document'
import { ago, dateAndTime } from './relative-time'

const [ru, kk, en] = [wordsOf('ru'), wordsOf('kk'), wordsOf('en')]
const noon = Date.parse('2026-11-22T12:00:00Z')
const minutes = (count: number) => noon - count * 60_000

test('how long ago it was, with the plural that the language has', () => {
  expect(ago(minutes(0), noon, ru)).toBe('только что')
  expect(ago(minutes(1), noon, ru)).toBe('1 минуту назад')
  expect(ago(minutes(3), noon, ru)).toBe('3 минуты назад')
  expect(ago(minutes(11), noon, ru)).toBe('11 минут назад')
  expect(ago(minutes(21), noon, ru)).toBe('21 минуту назад')
  expect(ago(minutes(60 * 22), noon, ru)).toBe('22 часа назад')
  expect(ago(minutes(60 * 24 * 5), noon, ru)).toBe('5 дней назад')
  expect(ago(minutes(1), noon, kk)).toBe('1 минут бұрын')
  expect(ago(minutes(60 * 3), noon, kk)).toBe('3 сағат бұрын')
  expect(ago(minutes(60), noon, en)).toBe('1 hour ago')
  expect(ago(minutes(60 * 48), noon, en)).toBe('2 days ago')
})

test('a comment from a clock that runs ahead was written just now', () => {
  expect(ago(minutes(-10), noon, en)).toBe('just now')
})

test('after a week a date tells more', () => {
  expect(ago(minutes(60 * 24 * 7), noon, ru)).toBeNull()
})

test('dates are told in the zone that is asked for, in the words of the language', () => {
  const late = Date.parse('2026-03-07T21:05:00Z')
  expect(dateAndTime(late, ru, 'Asia/Almaty')).toBe('8 марта 2026, 02:05')
  expect(dateAndTime(late, kk, 'Asia/Almaty')).toBe('2026 жылғы 8 наурыз, 02:05')
  expect(dateAndTime(late, en, 'UTC')).toBe('7 March 2026, 21:05')
})
