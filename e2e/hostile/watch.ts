import type { BrowserContext, Frame, Page } from '@playwright/test'
import { faultsIn } from './faults-in'

/** What was seen while a page lived. `refused`: what the content policy stopped. */
export type Sightings = {
  fired: string[]
  refused: string[]
  faults: string[]
  foreign: string[]
  broken: string[]
}

type Report = (what: 'fired' | 'refused', detail: string, frame: Frame) => void

/** Every page of the context tells when code of a payload runs in it, in any frame. */
export async function watch(context: BrowserContext, report: Report) {
  await context.exposeBinding('pikirReport', ({ frame }, what: 'fired' | 'refused', detail: string) => {
    report(what, detail, frame)
  })
  await context.addInitScript(() => {
    const tell = (window as unknown as { pikirReport: (what: string, detail: string) => void }).pikirReport
    for (const name of ['alert', 'confirm', 'prompt', 'print']) {
      Object.defineProperty(window, name, { value: () => tell('fired', name), configurable: false })
    }
    addEventListener(
      'securitypolicyviolation',
      ({ effectiveDirective, blockedURI }) => {
        // zod asks whether it may compile; what reaches eval otherwise has run already
        if (blockedURI !== 'eval') tell('refused', `${effectiveDirective} ${blockedURI}`)
      },
      true,
    )
  })
}

/** Opens pages of ours and writes down whatever should not happen there. */
export async function watchedPage(context: BrowserContext, home: string) {
  const seen: Sightings = { fired: [], refused: [], faults: [], foreign: [], broken: [] }
  await watch(context, (what, detail, frame) => seen[what].push(`${detail} in ${frame.url()}`))
  const page = await context.newPage()
  page.on('dialog', (dialog) => {
    seen.fired.push(dialog.type())
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== home && protocol !== 'data:') seen.foreign.push(request.url())
  })
  page.on('pageerror', ({ message }) => seen.broken.push(message))
  return { page, seen }
}

/** Looks at the whole page once everything that a payload could have begun has had its turn. */
export async function inspect(page: Page, home: string): Promise<string[]> {
  await page.evaluate(settled)
  const found = await Promise.all(
    page.frames().map((frame) => frame.evaluate(faultsIn, { within: 'html', home })),
  )
  return found.flat().map((fault) => `${fault} in ${page.url()}`)
}

// an image that fails after all others: their handlers have run by then
function settled() {
  return new Promise<void>((done) => {
    const last = new Image()
    last.onerror = () => requestAnimationFrame(() => done())
    last.src = '/assets/nothing.png'
  })
}
