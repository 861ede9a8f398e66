const dayLength = 86_400_000

/** When a day such as `2026-11-23` begins in a time zone, as ISO 8601; null: it is no day. */
export function dayStart(day: string, timeZone: string, add = 0): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight)) return null
  const wanted = midnight + add * dayLength
  // where clocks change at midnight it comes twice, or never: the first moment of that day counts
  const [before, after] = [wanted - dayLength, wanted + dayLength].map((near) => offsetAt(near, timeZone))
  const moments = [wanted - Number(before), wanted - Number(after)].sort((one, other) => one - other)
  const first = moments.find((moment) => moment + offsetAt(moment, timeZone) >= wanted)
  return new Date(first ?? wanted - Number(after)).toISOString()
}

/** The day that it is in a time zone, such as `2026-11-23`. */
export const dayOf = (moment: Date, timeZone: string) =>
  new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString().slice(0, 10)

/** A moment as clocks of a time zone show it, such as `2026-10-25T02:00:00+01:00`. */
export function zonedTime(moment: Date, timeZone: string): string {
  const offset = offsetAt(moment.getTime(), timeZone)
  const local = new Date(moment.getTime() + offset).toISOString().slice(0, 19)
  const ahead = new Date(Math.abs(offset)).toISOString().slice(11, 16)
  return `${local}${offset < 0 ? '-' : '+'}${ahead}`
}

/** So many days later. */
export const dayAfter = (day: string, days: number) =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10)

/** How many days lie between two. */
export const daysBetween = (from: string, until: string) =>
  Math.round((Date.parse(`${until}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayLength)

const formats = new Map<string, Intl.DateTimeFormat>()

/** Milliseconds by which a zone is ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { ...numbers, timeZone })
  formats.set(timeZone, format)
  const parts = format.formatToParts(new Date(moment))
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value)
  const date = Date.UTC(part('year'), part('month') - 1, part('day'))
  const time = ((part('hour') * 60 + part('minute')) * 60 + part('second')) * 1000
  return date + time - Math.floor(moment / 1000) * 1000
}

const numbers = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
  hourCycle: 'h23',
} as const
