import { type BrowserContext, expect, type Frame } from '@playwright/test'
import { faultsIn } from './faults-in'
import { home } from './home'
import { type Cards, openCards } from './open-cards'

/** What should not happen: `refused` is what the content policy stopped, `broken` our own scripts. */
const nothing = { fired: [], refused: [], faults: [], foreign: [], broken: [] }
type Sightings = Record<keyof typeof nothing, string[]>

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

/** A page for our own documents that fails as soon as something happens there that should not. */
export async function watchedPage(context: BrowserContext) {
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

  /** Looks at what stands within an element now. */
  async function look(within: string) {
    seen.faults.push(...(await page.evaluate(faultsIn, { within, home })))
    expect(seen).toEqual(nothing)
  }
  /** Opens cards of the queue, and looks at each. */
  async function lookThrough(cards: Omit<Cards, 'home'>) {
    const where = JSON.stringify({ ...cards, home })
    seen.faults.push(...(await page.evaluate<string[]>(`(${openCards})(${faultsIn}, ${where})`)))
    expect(seen).toEqual(nothing)
  }
  /** Looks at everything once all that a payload could have begun has had its turn. */
  async function lookAround() {
    await page.evaluate(settled)
    expect(page.frames()).toHaveLength(1)
    await look('html')
  }
  return { page, lookThrough, lookAround }
}

// an image that fails after all others: their handlers have run by then
function settled() {
  return new Promise<void>((done) => {
    const last = new Image()
    last.onerror = () => requestAnimationFrame(() => done())
    last.src = '/assets/nothing.png'
  })
}
