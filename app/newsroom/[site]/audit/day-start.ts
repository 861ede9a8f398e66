/** When a day such as `2026-11-23` begins in a time zone, as ISO 8601; null: it is no day. */
export function dayStart(day: string, timeZone: string, add = 0): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(day)) return null
  const midnight = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(midnight)) return null
  const wanted = midnight + add * 86_400_000
  // twice, because the clocks may change between the two
  const guess = wanted - offsetAt(wanted, timeZone)
  return new Date(wanted - offsetAt(guess, timeZone)).toISOString()
}

/** Milliseconds by which a zone is ahead of UTC at a moment. */
function offsetAt(moment: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { ...numbers, timeZone }).formatToParts(new Date(moment))
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
