import type { Told } from '../thread/told'
import type { View } from '../view'
import { poll } from './poll'

/** Shows what was told; answers with the last change that is shown by then. null: try again. */
export type Tell = (news: Told) => Promise<number | null>

// milliseconds, like all here; what is kept of changes on the server may be gone after an hour
const longAway = 30 * 60_000
// somewhere between reader and server streams are cut: ask instead, and try again later
const mostErrors = 3
const untilNextTry = 5 * 60_000

/** Follows what changes in a thread while somebody may be looking. */
export function followLive({ site, threadId, since }: View, tell: Tell) {
  let last = since
  let hiddenAt: number | null = null
  let stop = () => {}
  const show = oneAfterAnother(async (news: Told) => {
    const shown = await tell(news)
    last = Math.max(last, shown ?? 0)
    return shown !== null
  })

  function follow() {
    stop()
    stop = stream(`/live/${site.slug}/${threadId}?after=${last}`, show, ask)
  }
  function ask() {
    stop()
    const end = poll(() => `/api/v1/sites/${site.slug}/threads/${threadId}/changes?after=${last}`, show)
    const back = setTimeout(follow, untilNextTry)
    stop = () => {
      end()
      clearTimeout(back)
    }
  }
  function look() {
    if (document.hidden) {
      hiddenAt ??= Date.now()
      return stop()
    }
    const away = hiddenAt === null ? 0 : Date.now() - hiddenAt
    hiddenAt = null
    if (away > longAway) void show({ reset: true })
    follow()
  }
  look()
  document.addEventListener('visibilitychange', look)
  // from then on it is that reader's own stream
  addEventListener('signedin', look)
}

/** Returns the way to close it. `cut`: it does not work here. */
function stream(address: string, show: (news: Told) => void, cut: () => void): () => void {
  const source = new EventSource(address)
  let errors = 0
  source.addEventListener('change', ({ data }) => {
    errors = 0
    show(JSON.parse(data))
  })
  source.addEventListener('error', () => {
    errors += 1
    if (errors >= mostErrors || source.readyState === EventSource.CLOSED) cut()
  })
  return () => source.close()
}

/** One piece of news at a time, in order; what could not be read anew is tried again. */
function oneAfterAnother(show: (news: Told) => Promise<boolean>): (news: Told) => void {
  let before = Promise.resolve()
  const add = (news: Told) => {
    before = before.then(async () => {
      if (await show(news).catch(() => false)) return
      setTimeout(() => add({ reset: true }), 10_000 + Math.random() * 10_000)
    })
  }
  return add
}
