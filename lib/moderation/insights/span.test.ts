import { expect, test } from 'vitest'
import { lookAt } from './span'

const now = new Date('2026-11-23T09:20:00Z')
const iso = (span: { from: Date; until: Date } | null) =>
  span && [span.from.toISOString(), span.until.toISOString()]

test('today is the newsroom’s, up to now, beside as much of the same weekday', () => {
  const { days, step, span, starts, before } = lookAt({}, 'Asia/Almaty', now)
  expect([days, step]).toEqual([{ from: '2026-11-23', until: '2026-11-23' }, 'hour'])
  expect(iso(span)).toEqual(['2026-11-22T19:00:00.000Z', '2026-11-23T09:20:00.000Z'])
  expect(starts).toHaveLength(15)
  expect(iso(before)).toEqual(['2026-11-15T19:00:00.000Z', '2026-11-16T09:20:00.000Z'])
})

test('seven days are today and the six before, by days, beside the seven before them', () => {
  const { days, step, starts, before } = lookAt({ range: '7-days' }, 'Asia/Almaty', now)
  expect([days, step]).toEqual([{ from: '2026-11-17', until: '2026-11-23' }, 'day'])
  expect(starts.map((start) => start.toISOString().slice(0, 13))).toEqual(
    ['16', '17', '18', '19', '20', '21', '22'].map((day) => `2026-11-${day}T19`),
  )
  expect(iso(before)).toEqual(['2026-11-09T19:00:00.000Z', '2026-11-16T09:20:00.000Z'])
})

test('chosen days are meant whole, and beside them stand whole ones', () => {
  const { span, before } = lookAt({ from: '2026-11-01', until: '2026-11-03' }, 'UTC', now)
  expect(iso(span)).toEqual(['2026-11-01T00:00:00.000Z', '2026-11-04T00:00:00.000Z'])
  expect(iso(before)).toEqual(['2026-10-29T00:00:00.000Z', '2026-11-01T00:00:00.000Z'])
})

test.each([
  ['2026-03-29', 'Europe/Berlin', 23],
  ['2026-10-25', 'Europe/Berlin', 25],
  ['2026-10-25', 'Asia/Almaty', 24],
  ['2026-04-05', 'Australia/Lord_Howe', 25],
])('%s in %s has %i hours', (day, zone, hours) => {
  const { span, starts } = lookAt({ from: day, until: day }, zone, now)
  expect(starts).toHaveLength(hours)
  const last = starts.at(-1) ?? span.until
  // half an hour where clocks change by as much
  expect(span.until.getTime() - last.getTime()).toBe(zone === 'Australia/Lord_Howe' ? 1_800_000 : 3_600_000)
})

test('days among which clocks change begin when they do', () => {
  const { starts } = lookAt({ from: '2026-10-24', until: '2026-10-26' }, 'Europe/Berlin', now)
  expect(starts.map((start) => start.toISOString().slice(8, 13))).toEqual(['23T22', '24T22', '25T23'])
})

test('a whole year is compared with nothing, and one that goes on ends now', () => {
  const { before, starts, span } = lookAt({ from: '2026-01-01', until: '2026-12-31' }, 'UTC', now)
  expect([before, starts.length, span.until]).toEqual([null, 327, now])
})

test('a range of which some is to come is compared up to the same time', () => {
  const { before } = lookAt({ from: '2026-11-22', until: '2026-11-25' }, 'UTC', now)
  expect(iso(before)).toEqual(['2026-11-18T00:00:00.000Z', '2026-11-19T09:20:00.000Z'])
})

test('the first moment of a day is a step already', () => {
  const midnight = new Date('2026-11-23T00:00:00Z')
  expect(lookAt({}, 'UTC', midnight).starts).toEqual([midnight])
  expect(lookAt({ range: '7-days' }, 'UTC', midnight).starts).toHaveLength(6)
})

test('days that have not come are refused', () => {
  expect(() => lookAt({ from: '2026-11-24', until: '2026-11-24' }, 'Asia/Almaty', now)).toThrow(
    'invalid-input',
  )
  // there it is tomorrow already
  const late = new Date('2026-11-23T19:00:00Z')
  expect(lookAt({ from: '2026-11-24', until: '2026-11-24' }, 'Asia/Almaty', late).starts).toHaveLength(1)
})
