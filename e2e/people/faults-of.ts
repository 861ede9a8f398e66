import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Frame, Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds in the iframe, and by how much it is wider than its place. */
export async function faultsOfWidget(page: Page): Promise<string[]> {
  const frame = page.frames().find((one) => one.url().includes('/embed/'))
  if (!frame) throw new Error('no widget here')
  await frame.evaluate(`${axe};0`)
  const found = await run(frame)
  const excess = await frame.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const faults = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  return excess > 0 ? [...faults, `${excess} pixels too wide`] : faults
}

const run = (frame: Frame): Promise<AxeResults> =>
  // the article around has the first heading
  frame.evaluate("axe.run({ rules: { 'page-has-heading-one': { enabled: false } } })")
