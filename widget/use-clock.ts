import { useRef, useState } from 'preact/hooks'
import { useAtFirst } from './use-once'

const tick = 30_000
const watching = new Set<() => void>()
let isTicking = false

/**
 * What `tell` makes of the reader's clock, in milliseconds; `before` on the server and while its document is being
 * taken over. Only what tells something new is drawn anew.
 */
export function useClock<Told extends string | boolean | null>(
  tell: (now: number) => Told,
  before: Told,
): Told {
  const [told, setTold] = useState(before)
  const latest = useRef(tell)
  latest.current = tell
  useAtFirst(() => {
    const look = () => setTold(latest.current(Date.now()))
    look()
    watching.add(look)
    start()
    return () => void watching.delete(look)
  })
  return told
}

function start() {
  if (isTicking) return
  isTicking = true
  setInterval(() => {
    for (const look of watching) look()
  }, tick)
}
