'use client'

import { useAccountWords } from '@/app/_words/account-words'
import type { Language } from '@/lib/contract/fields'

type Props = { at: string; timeZone?: string }

/** A moment, in the zone of the site or else of whoever reads. */
export function When({ at, timeZone }: Props) {
  const { language } = useAccountWords()
  // server and browser may know different zones and different calendars of words
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatMoment(at, language, timeZone)}
    </time>
  )
}

export function formatMoment(at: string, language: Language, timeZone?: string) {
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone } as const
  return new Intl.DateTimeFormat(language, options).format(new Date(at))
}
