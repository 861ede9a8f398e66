import { forget, keyOf, recall, remember } from '../api/storage'
import type { View } from '../view'

// visitors never ask who they are: the thread is all that they load
const nameFor = ({ site }: View) => `signed-in.${site.slug}`

export const wasSignedIn = (view: View) => recall(nameFor(view)) !== null
export const rememberSignedIn = (view: View) => remember(nameFor(view), '1')
export const forgetSignedIn = (view: View) => forget(nameFor(view))

/** Hears of whoever comes or goes in another iframe of the same page. Returns the way to stop. */
export function onSignIn(view: View, hear: () => void) {
  const end = new AbortController()
  const told = ({ key }: StorageEvent) => key === keyOf(nameFor(view)) && hear()
  addEventListener('storage', told, end)
  return () => end.abort()
}
