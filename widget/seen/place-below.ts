import type { PlaceInSight } from '../use-floating'

// CSS pixels; where little of the thread is seen it would cover what is read
const aboveEnd = 16
const least = 240

/** At the lower end of what the reader sees. */
export const placeBelow: PlaceInSight = (bar, sight) => {
  bar.hidden = !sight || sight.height < least
  if (sight) bar.style.top = `${Math.round(sight.bottom - aboveEnd - offsetOf(bar))}px`
}

const offsetOf = (bar: HTMLElement) => bar.offsetParent?.getBoundingClientRect().top ?? 0
