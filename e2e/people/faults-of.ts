import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** `colors`: contrast alone, where nothing else is different from before; `fit`: where colours are not either. */
export type Closely = 'all' | 'colors' | 'fit'

/** What axe finds in the iframe, and by how much it is wider than its place. */
export async function faultsOfWidget(page: Page, how: Closely = 'all'): Promise<string[]> {
  const frame = frameOf(page)
  await standStill(page, frame)
  const faults = how === 'fit' ? [] : await run(frame, how)
  const excess = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  return excess > 0 ? [...faults, `${excess} pixels too wide`] : faults
}

/** Letters in the middle of appearing have no contrast: nothing moves from here on, and what does is at its end. What turns for ever has none. */
export async function standStill(page: Page, frame: Page | Frame) {
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await frame.evaluate(() => {
    for (const animation of document.getAnimations())
      if (Number.isFinite(animation.effect?.getComputedTiming().endTime)) animation.finish()
  })
}

export function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/embed/'))
  if (!frame) throw new Error('no widget here')
  return frame
}

async function run(frame: Frame, how: 'all' | 'colors'): Promise<string[]> {
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(`${axe};0`)
  const isFlat =
    (await frame.locator('.menu, .card, .quote-this, .arrivals > *, .next-new > *').count()) === 0
  const rules = {
    // the article around has the first heading
    'page-has-heading-one': { enabled: false },
    // what floats above others hides parts of them
    'target-size': { enabled: isFlat },
  }
  const only = { type: 'rule', values: ['color-contrast'] }
  const options = how === 'all' ? { rules } : { runOnly: only }
  const found = await frame.evaluate<AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`,
  )
}
