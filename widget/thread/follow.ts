import { bringIntoView } from '../frame'

/** A link to another comment of the thread: the page around the iframe is what has to scroll. */
export function follow(event: Event) {
  const link = event.currentTarget
  const comment = link instanceof HTMLAnchorElement && document.getElementById(link.hash.slice(1))
  if (!comment) return
  event.preventDefault()
  bringIntoView(comment)
  comment.focus({ preventScroll: true })
}
