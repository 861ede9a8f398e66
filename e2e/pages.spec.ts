import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { faultsOfPage } from './people/faults-of-page'
import { fillQueue, newStaff } from './people/staff'

const looks = [
  { colorScheme: 'light', width: 1280 },
  { colorScheme: 'dark', width: 320 },
] as const

// each of a dozen pages is looked through whole, twice
test.setTimeout(180_000)

test('pages of the newsroom are accessible and fit', async ({ browser, site }) => {
  await fillQueue(site, ['Очень длинноеслововкоторомнетпробеловинепереносимое'.repeat(4), 'Второй'])
  const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  // states of some of these are in newsroom-states.spec.ts
  for (const way of ['queue', 'articles', 'insights', 'settings']) {
    await page.goto(`/newsroom/${site.slug}/${way}`)
    await isFitFor(page, way)
  }
})

test('pages that readers and newcomers see are accessible and fit', async ({ browser, site }) => {
  const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
  const connect = `/connect?site=${site.slug}&challenge=${'a'.repeat(43)}`
  for (const path of [
    '/',
    '/account',
    '/account/reports',
    '/newsroom',
    '/nowhere',
    '/connect',
    connect,
    '/invitation',
  ]) {
    await page.goto(path)
    await isFitFor(page, path)
  }
  await page.goto('/docs')
  await page.getByRole('heading', { name: 'NewDecision' }).waitFor()
  await isFitFor(page, 'docs')

  await page.context().clearCookies()
  await page.goto('/sign-in')
  await isFitFor(page, 'sign-in')
})

async function isFitFor(page: Page, what: string) {
  for (const { colorScheme, width } of looks) {
    await page.setViewportSize({ width, height: 800 })
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    expect.soft(await faultsOfPage(page), `${what}: ${colorScheme}, ${width} pixels`).toEqual([])
  }
}
