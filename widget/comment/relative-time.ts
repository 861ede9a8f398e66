import type { T } from '../words-in'

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour

/** "5 minutes ago"; null when it was a week ago or longer, where a date tells more. */
export function ago(time: number, now: number, t: T): string | null {
  const past = now - time
  if (past < minute) return t('just-now')
  if (past < hour) return t('minutes', { count: Math.floor(past / minute) })
  if (past < day) return t('hours', { count: Math.floor(past / hour) })
  if (past < 7 * day) return t('days', { count: Math.floor(past / day) })
  return null
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>()

/** Date and time in a zone, else in the reader's own. Month names are ours: browsers claim Kazakh without having it. */
export const dateAndTime = (time: number, t: T, timeZone?: string) => t('date', partsOf(time, t, timeZone))

/** The date alone, by the reader's own clock. */
export const dateOf = (time: number, t: T) => t('day', partsOf(time, t))

function partsOf(time: number, t: T, timeZone?: string) {
  const parts = Object.fromEntries(
    format(timeZone)
      .formatToParts(time)
      .map(({ type, value }) => [type, value]),
  )
  const month = t('months').split(' ')[Number(parts.month) - 1] ?? ''
  return {
    day: String(parts.day),
    month,
    year: String(parts.year),
    time: `${parts.hour}:${parts.minute}`,
  }
}

function format(timeZone: string | undefined): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  })
  formats.set(timeZone, made)
  return made
}
