import type { View } from '../view'

/** Calls `changed` after changes that readers can see, while somebody may be looking. */
export function followLive({ site, threadId }: View, changed: () => Promise<unknown>) {
  let stream: EventSource | null = null
  const refresh = oneAtATime(changed)

  function follow(wasAway: boolean) {
    stream?.close()
    stream = null
    if (document.hidden) return
    stream = new EventSource(`/live/${site.slug}/${threadId}`)
    stream.addEventListener('change', refresh)
    // what happened while nobody looked was not heard
    if (wasAway) refresh()
  }
  follow(false)
  document.addEventListener('visibilitychange', () => follow(true))
}

/** Calls that come while one runs become one more after it. */
function oneAtATime(task: () => Promise<unknown>): () => void {
  let running = false
  let again = false
  return async function run() {
    again = running
    if (running) return
    running = true
    await task()
    running = false
    if (again) run()
  }
}
