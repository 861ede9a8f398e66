import { useLayoutEffect, useState } from 'preact/hooks'

const tick = 30_000

/** The reader's clock in milliseconds; null on the server and while its document is being taken over. */
export function useNow(): number | null {
  const [now, setNow] = useState<number | null>(null)
  useLayoutEffect(() => {
    setNow(Date.now())
    const timer = setInterval(() => setNow(Date.now()), tick)
    return () => clearInterval(timer)
  }, [])
  return now
}
