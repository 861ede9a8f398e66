import type { View } from '../view'
import { keepVisit, lastVisit } from './visits'

/** Remembers what is here once the reader sees it. Returns whether something of it is new since their last visit. */
export function beginVisit({ threadId, comments, branch }: View): boolean {
  if (branch) return false
  const before = lastVisit(threadId)
  new IntersectionObserver((entries, sight) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return
    sight.disconnect()
    keepVisit(threadId, comments)
  }).observe(document.documentElement)
  return before !== null && comments.some(({ order }) => order > before)
}
