import { useEffect, useState } from 'preact/hooks'
import { useTalk } from '../talk'

/** Whole seconds until it is the reader's turn to write; counts down to 0 by itself. */
export function useWait(): number {
  const { turnAt } = useTalk()
  const [now, setNow] = useState(Date.now)
  const seconds = Math.max(0, Math.ceil((turnAt - now) / 1_000))
  const isWaiting = seconds > 0
  useEffect(() => {
    setNow(Date.now())
    if (!isWaiting) return
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [isWaiting])
  return seconds
}

/** "1:35" */
export const clock = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
