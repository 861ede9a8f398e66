const hour = 8
const minute = 60_000
const day = 24 * 60

/** When it was last eight o'clock in a time zone; an hour off on the day that clocks are changed. */
export function lastMorning(now: Date, timeZone: string): Date {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
    .formatToParts(now)
    .map(({ type, value }) => [type, Number(value)] as const)
  const { hour: hours = 0, minute: minutes = 0 } = Object.fromEntries(parts)
  const since = (hours * 60 + minutes - hour * 60 + day) % day
  return new Date(Math.floor(now.getTime() / minute) * minute - since * minute)
}
