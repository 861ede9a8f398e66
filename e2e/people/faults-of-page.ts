import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, and by how much the page is wider than the window. */
export async function faultsOfPage(page: Page) {
  // letters in the middle of appearing have no contrast
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((animation) => animation.finished))
  })
  await page.evaluate(`${axe};0`)
  const found: AxeResults = await page.evaluate('axe.run()')
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const nodes = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  return excess > 0 ? [...nodes, `${excess} pixels too wide`] : nodes
}
