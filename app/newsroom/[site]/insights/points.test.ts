import { expect, test } from 'vitest'
import type { Insights } from '@/lib/contract/insights'
import { pointsOf } from './points'

const numbers = { posted: 1, decided: 0, medianSeconds: null, p90Seconds: null }

const told = (step: 'hour' | 'day', at: string[], days = { from: '2024-10-27', until: '2024-10-27' }) =>
  ({
    ...days,
    step,
    timeZone: 'Europe/Berlin',
    steps: at.map((one) => ({ at: one, ...numbers })),
  }) as Insights

const hours = ['2024-10-26T23:00:00Z', '2024-10-27T00:00:00Z', '2024-10-27T01:00:00Z', '2024-10-27T02:00:00Z']

test('an hour that comes twice says which one it is', () => {
  const points = pointsOf(told('hour', hours), String)
  expect(points.map(({ label }) => label)).toEqual(['01:00', '02:00', '02:00', '03:00'])
  expect(points.map(({ name }) => name)).toEqual(['01:00', '02:00 (+02:00)', '02:00 (+01:00)', '03:00'])
})

test('hours of two days say of which, and days have their date', () => {
  const two = pointsOf(told('hour', hours.slice(0, 1), { from: '2024-10-27', until: '2024-10-28' }), String)
  expect(two[0]?.name).toBe('27.10, 01:00')
  const days = pointsOf(told('day', ['2024-10-26T22:00:00Z']), () => '27 октября')
  expect(days[0]).toEqual({ label: '27.10', name: '27 октября', ...numbers })
})
