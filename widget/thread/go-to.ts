import { bringIntoView } from '../frame'

/** Goes to a comment, which the page around us scrolls to. false: it is not here. */
export function goTo(comment: string): boolean {
  const place = document.getElementById(`c-${comment}`)
  if (!place) return false
  place.focus({ preventScroll: true })
  // a comment stands above its whole branch
  bringIntoView(place.firstElementChild ?? place)
  return true
}
