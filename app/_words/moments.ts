import type { Translate } from '@/lib/i18n/translate'
import type { AccountMessages } from './messages'

type T = Translate<AccountMessages>

/** "22 November 2026". Month names are ours: browsers claim to know Kazakh and do not. No zone: the reader's own. */
export function dateOf(at: string, t: T, timeZone?: string): string {
  const { day, month, year } = partsOf(at, timeZone)
  return t('date', { day, year, month: t('months').split(' ')[Number(month) - 1] ?? '' })
}

export function dateAndTimeOf(at: string, t: T, timeZone?: string): string {
  const { hour, minute } = partsOf(at, timeZone)
  return t('dateAndTime', { date: dateOf(at, t, timeZone), time: `${hour}:${minute}` })
}

const formats = new Map<string | undefined, Intl.DateTimeFormat>()

function partsOf(at: string, timeZone: string | undefined) {
  const format = formats.get(timeZone) ?? new Intl.DateTimeFormat('en', { ...numbers, timeZone })
  formats.set(timeZone, format)
  const part = (wanted: string) => format.formatToParts(new Date(at)).find(({ type }) => type === wanted)
  const value = (wanted: string) => part(wanted)?.value ?? ''
  return {
    day: value('day'),
    month: value('month'),
    year: value('year'),
    hour: value('hour'),
    minute: value('minute'),
  }
}

const numbers = {
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const
