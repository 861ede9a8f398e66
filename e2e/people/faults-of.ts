import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** `colors`: contrast alone, where nothing else is different from before. */
export type Closely = 'all' | 'colors'

/** What axe finds in the iframe, and by how much it is wider than its place. */
export async function faultsOfWidget(page: Page, how: Closely = 'all'): Promise<string[]> {
  const frame = frameOf(page)
  if (!(await frame.evaluate('"axe" in window'))) await frame.evaluate(`${axe};0`)
  const found = await run(frame, how)
  const excess = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const faults = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 200)).join(' ')}`,
  )
  return excess > 0 ? [...faults, `${excess} pixels too wide`] : faults
}

export function frameOf(page: Page): Frame {
  const frame = page.frames().find((one) => one.url().includes('/embed/'))
  if (!frame) throw new Error('no widget here')
  return frame
}

async function run(frame: Frame, how: Closely): Promise<AxeResults> {
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
  return frame.evaluate(`axe.run(${JSON.stringify(options)})`)
}
