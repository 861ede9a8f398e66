import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from '@playwright/test'
import type { AxeResults } from 'axe-core'
import { expect, test } from './fixtures'
import { fillQueue, newStaff } from './people/staff'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, and by how much the page is wider than the window. */
async function faultsOf(page: Page) {
  await page.evaluate(`${axe};0`)
  const found: AxeResults = await page.evaluate('axe.run()')
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
  const nodes = found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  return excess > 0 ? [...nodes, `${excess} pixels too wide`] : nodes
}

for (const { scheme, width } of [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 320 },
] as const) {
  test(`pages are accessible and fit: ${scheme}, ${width} pixels`, async ({ browser, site }) => {
    await fillQueue(site, ['Очень длинноеслововкоторомнетпробеловинепереносимое'.repeat(4), 'Второй'])
    const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    const paths = [
      '/',
      '/account',
      '/newsroom',
      `/newsroom/${site.slug}/queue`,
      `/newsroom/${site.slug}/readers`,
      `/newsroom/${site.slug}/appeals`,
      `/newsroom/${site.slug}/screening`,
      `/newsroom/${site.slug}/audit`,
      `/newsroom/${site.slug}/settings`,
    ]
    for (const path of [...paths, '/nowhere', '/connect', '/invitation']) {
      await page.goto(path)
      expect(await faultsOf(page), path).toEqual([])
    }
    await page.goto(`/connect?site=${site.slug}&challenge=${'a'.repeat(43)}`)
    expect(await faultsOf(page), 'connect').toEqual([])
    await page.goto(`/newsroom/${site.slug}/queue`)
    await page.getByRole('button', { name: 'Скрыть' }).click()
    expect(await faultsOf(page), 'reasons').toEqual([])
    await page.getByRole('button', { name: 'Горячие клавиши' }).click()
    expect(await faultsOf(page), 'help').toEqual([])

    await page.goto('/docs')
    await page.getByRole('heading', { name: 'NewDecision' }).waitFor()
    expect(await faultsOf(page), 'docs').toEqual([])

    await page.context().clearCookies()
    await page.goto('/sign-in')
    expect(await faultsOf(page), 'sign-in').toEqual([])
  })
}
