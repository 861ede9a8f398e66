import { type BrowserContext, expect, type Frame } from '@playwright/test'
import { serveSinks } from './serve-sinks'
import { watch } from './watch'

const perPage = 50
// comes after all others: when it has fired, they had their turn
const canary = '<img src=nothing onerror=alert(1)>'

/** Which of the payloads run in a page that writes them out as they are, on an origin of its own. */
export async function firingPayloads(context: BrowserContext, all: string[]): Promise<Set<string>> {
  // without a tag there is only text to write out
  const payloads = all.filter((payload) => payload.includes('<'))
  const fired = new Set<number>()
  const sinks = await serveSinks([...payloads, canary])
  await watch(context, (what, _detail, frame) => {
    if (what === 'fired') fired.add(sinkAround(frame))
  })
  await context.route(
    (url) => url.origin !== sinks.origin,
    (route) => route.abort(),
  )
  const last = payloads.length
  const page = await context.newPage()
  page.on('dialog', (dialog) => void dialog.dismiss())
  for (let from = 0; from < last; from += perPage) {
    fired.delete(last)
    await page.goto(`${sinks.origin}/sinks?from=${from}&to=${Math.min(from + perPage, last)}&last=${last}`)
    await expect.poll(() => fired.has(last), { intervals: [20] }).toBe(true)
  }
  await page.close()
  await sinks.close()
  return new Set(payloads.filter((_, n) => fired.has(n)))
}

/** The number of the sink that the frame is, or is inside of; -1 elsewhere. */
function sinkAround(frame: Frame | null): number {
  if (!frame) return -1
  const [, sink] = /^sink-(\d+)$/.exec(frame.name()) ?? []
  return sink ? Number(sink) : sinkAround(frame.parentFrame())
}
