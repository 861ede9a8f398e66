import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { type Closely, standStill } from './faults-of'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, and by how much the page is wider than the window: `fit` is the latter alone. */
export async function faultsOfPage(page: Page, how: Closely = 'all') {
  await standStill(page, page)
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const found = how === 'fit' ? [] : await ofAxe(page, how)
  return excess > 0 ? [...found, `${excess} pixels too wide`] : found
}

async function ofAxe(page: Page, how: 'all' | 'colors') {
  if (!(await page.evaluate('"axe" in window'))) await page.evaluate(`${axe};0`)
  const only = { runOnly: { type: 'rule', values: ['color-contrast'] } }
  const found: AxeResults = await page.evaluate(`axe.run(${JSON.stringify(how === 'all' ? {} : only)})`)
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
}
