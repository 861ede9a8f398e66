import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { isFitted } from '../frame'
import { findSight } from '../sight'

// milliseconds, then CSS pixels
const pause = 200
const aboveEnd = 16
// where little of the thread is seen it would cover what is read
const least = 240

/** Keeps an element at the lower end of what the reader sees, in an iframe where nothing can stick. */
export function useFloatingBelow(bar: RefObject<HTMLElement | null>, isShown: boolean) {
  useEffect(() => {
    if (!isShown || !isFitted()) return
    const timer = setInterval(() => void float(bar.current), pause)
    void float(bar.current)
    return () => clearInterval(timer)
  }, [bar, isShown])
}

async function float(bar: HTMLElement | null) {
  const sight = await findSight()
  if (!bar) return
  bar.hidden = !sight || sight.height < least
  if (sight) bar.style.top = `${Math.round(sight.bottom - aboveEnd - offsetOf(bar))}px`
}

const offsetOf = (bar: HTMLElement) => bar.offsetParent?.getBoundingClientRect().top ?? 0
