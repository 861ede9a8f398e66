import type { NewsroomMessages } from '@/app/_words/messages'
import type { Translate } from '@/lib/i18n/translate'

export type T = Translate<NewsroomMessages>

const [minute, hour, day] = [60, 3_600, 86_400]

/** "48 s", "12 min", "3 h 20 min", "2 d 4 h": as exact as anybody wants it. */
export function durationWords(t: T, seconds: number): string {
  const whole = Math.round(seconds)
  if (whole < minute) return t('insights.seconds', { count: whole })
  const minutes = Math.round(seconds / minute)
  if (minutes < 60) return t('insights.minutes', { count: minutes })
  if (minutes * minute < day) return pair(t, ['hours', Math.floor(minutes / 60)], ['minutes', minutes % 60])
  const hours = Math.round(seconds / hour)
  return pair(t, ['wholeDays', Math.floor(hours / 24)], ['hours', hours % 24])
}

type Part = [unit: 'wholeDays' | 'hours' | 'minutes', count: number]

const pair = (t: T, ...parts: Part[]) =>
  parts
    .filter(([, count]) => count > 0)
    .map(([unit, count]) => t(`insights.${unit}`, { count }))
    .join(' ')

/** With narrow spaces between thousands. */
export const numberWords = (count: number) => String(count).replace(/\B(?=(?:\d{3})+$)/g, '\u202F')

export const shareWords = (t: T, share: number | null) =>
  share === null ? t('insights.none') : t('insights.percent', { value: Math.round(share * 100) })

export const durationOr = (t: T, seconds: number | null) =>
  seconds === null ? t('insights.none') : durationWords(t, seconds)
