'use client'

import { useAccountWords } from '@/app/_words/account-words'
import { dateAndTimeOf, dateOf } from '@/app/_words/moments'

type Props = { at: string; timeZone?: string }

/** A moment, in the zone of the site or else of whoever reads. */
export function When({ at, timeZone }: Props) {
  const { t } = useAccountWords()
  // without a site's zone server and browser differ
  return (
    <time dateTime={at} suppressHydrationWarning>
      {dateAndTimeOf(at, t, timeZone)}
    </time>
  )
}

/** The same in the middle of a sentence. */
export function useMoments(timeZone: string) {
  const { t } = useAccountWords()
  return {
    moment: (at: string) => dateAndTimeOf(at, t, timeZone),
    date: (at: string) => dateOf(at, t, timeZone),
  }
}
