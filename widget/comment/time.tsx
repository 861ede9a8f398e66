/** @jsxImportSource preact */
import { useClock } from '../use-clock'
import { useWords } from '../words'
import { ago, dateAndTime } from './relative-time'

/** When it was: in the site's zone until the reader's own clock is known. */
export function Time({ at }: { at: string }) {
  const { t, timeZone } = useWords()
  const time = Date.parse(at)
  const told = useClock((now) => ago(time, now, t) ?? dateAndTime(time, t), null)
  if (told === null) return <time dateTime={at}>{dateAndTime(time, t, timeZone)}</time>
  return (
    <time dateTime={at} title={dateAndTime(time, t)}>
      {told}
    </time>
  )
}
