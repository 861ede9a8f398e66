import { expect, test } from 'vitest'
import { dayAfter, dayOf, dayStart, daysBetween, zonedTime } from './day-start'

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

test('where midnight comes twice or never, a day begins with its first moment', () => {
  // at 00:00 clocks go to 01:00, and in autumn at 01:00 back to 00:00
  expect(dayStart('2026-03-29', 'Asia/Beirut')).toBe('2026-03-28T22:00:00.000Z')
  expect(dayStart('2025-11-02', 'America/Havana')).toBe('2025-11-02T04:00:00.000Z')
  expect(dayStart('2025-11-03', 'America/Havana')).toBe('2025-11-03T05:00:00.000Z')
})

test('which day it is depends on where the newsroom is', () => {
  const moment = new Date('2026-11-22T20:30:00Z')
  expect(dayOf(moment, 'Asia/Almaty')).toBe('2026-11-23')
  expect(dayOf(moment, 'UTC')).toBe('2026-11-22')
  expect(dayAfter('2026-02-28', 1)).toBe('2026-03-01')
  expect(dayAfter('2026-03-01', -1)).toBe('2026-02-28')
  expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2)
})

test('a moment is told as the clocks there show it', () => {
  expect(zonedTime(new Date('2026-10-25T00:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25T02:30:00+02:00')
  expect(zonedTime(new Date('2026-10-25T01:30:00Z'), 'Europe/Berlin')).toBe('2026-10-25T02:30:00+01:00')
  expect(zonedTime(new Date('2026-10-25T00:30:00Z'), 'America/St_Johns')).toBe('2026-10-24T22:00:00-02:30')
})

test.each(['', 'yesterday', '2026-13-45', '2026-1-1'])('%o is no day', (day) => {
  expect(dayStart(day, 'UTC')).toBe(null)
})
