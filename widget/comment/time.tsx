/** @jsxImportSource preact */
import { useWords } from '../words'
import { ago, dateAndTime } from './relative-time'

/** When it was: in the site's zone until the reader's own clock is known. */
export function Time({ at }: { at: string }) {
  const { t, now, timeZone } = useWords()
  const time = Date.parse(at)
  if (now === null) return <time dateTime={at}>{dateAndTime(time, t, timeZone)}</time>
  const date = dateAndTime(time, t)
  return (
    <time dateTime={at} title={date}>
      {ago(time, now, t) ?? date}
    </time>
  )
}
