import type { RefObject } from 'preact'
import { useEffect } from 'preact/hooks'
import { isFitted } from '../frame'
import { findSight } from '../sight'

const pause = 200
// pages often have a header that sticks to the top; CSS pixels
const belowHeader = 72
const aboveEnd = 64

/** Keeps an element before the reader's eyes in an iframe that is as high as its content, where nothing can stick. */
export function useFloating(bar: RefObject<HTMLElement | null>, isShown: boolean) {
  useEffect(() => {
    if (!isShown || !isFitted()) return
    const timer = setInterval(() => void float(bar.current), pause)
    void float(bar.current)
    return () => clearInterval(timer)
  }, [bar, isShown])
}

async function float(bar: HTMLElement | null) {
  const sight = await findSight()
  const start = bar?.nextElementSibling?.getBoundingClientRect().top
  if (!bar || !sight || start === undefined) return
  const top = Math.min(Math.max(sight.top + belowHeader, start), sight.bottom - aboveEnd)
  bar.style.top = `${Math.round(top)}px`
}
