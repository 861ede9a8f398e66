import { expect, test } from 'vitest'
import { dayStart } from './day-start'

test('a day begins when it does where the newsroom is', () => {
  expect(dayStart('2026-11-23', 'Asia/Almaty')).toBe('2026-11-22T19:00:00.000Z')
  expect(dayStart('2026-11-23', 'Asia/Almaty', 1)).toBe('2026-11-23T19:00:00.000Z')
  expect(dayStart('2026-11-23', 'UTC')).toBe('2026-11-23T00:00:00.000Z')
  expect(dayStart('2026-11-23', 'America/New_York')).toBe('2026-11-23T05:00:00.000Z')
})

test('also on the days when clocks change', () => {
  expect(dayStart('2026-03-29', 'Europe/Berlin')).toBe('2026-03-28T23:00:00.000Z')
  expect(dayStart('2026-03-29', 'Europe/Berlin', 1)).toBe('2026-03-29T22:00:00.000Z')
})

test.each(['', 'yesterday', '2026-13-45', '2026-1-1'])('%o is no day', (day) => {
  expect(dayStart(day, 'UTC')).toBe(null)
})
