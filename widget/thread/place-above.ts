import type { PlaceInSight } from '../use-floating'

// pages often have a header that sticks to the top; CSS pixels
const belowHeader = 72
const aboveEnd = 64

/** At the upper end of what the reader sees, never above what follows the element. */
export const placeAbove: PlaceInSight = (bar, sight) => {
  const start = bar.nextElementSibling?.getBoundingClientRect().top
  if (!sight || start === undefined) return
  const top = Math.min(Math.max(sight.top + belowHeader, start), sight.bottom - aboveEnd)
  bar.style.top = `${Math.round(top)}px`
}
