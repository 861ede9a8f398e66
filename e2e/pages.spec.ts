import { expect, test } from './fixtures'
import { faultsOfPage } from './people/faults-of-page'
import { fillQueue, newStaff } from './people/staff'

for (const { scheme, width } of [
  { scheme: 'light', width: 1280 },
  { scheme: 'dark', width: 320 },
] as const) {
  test(`pages are accessible and fit: ${scheme}, ${width} pixels`, async ({ browser, site }) => {
    // each of a dozen pages is looked through whole
    test.slow()
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
      `/newsroom/${site.slug}/articles`,
      `/newsroom/${site.slug}/appeals`,
      `/newsroom/${site.slug}/screening`,
      `/newsroom/${site.slug}/insights`,
      `/newsroom/${site.slug}/audit`,
      `/newsroom/${site.slug}/settings`,
    ]
    for (const path of [...paths, '/nowhere', '/connect', '/invitation']) {
      await page.goto(path)
      expect(await faultsOfPage(page), path).toEqual([])
    }
    await page.goto(`/connect?site=${site.slug}&challenge=${'a'.repeat(43)}`)
    expect(await faultsOfPage(page), 'connect').toEqual([])
    await page.goto(`/newsroom/${site.slug}/queue`)
    await page.getByRole('button', { name: 'Скрыть' }).click()
    expect(await faultsOfPage(page), 'reasons').toEqual([])
    await page.getByRole('button', { name: 'Горячие клавиши' }).click()
    expect(await faultsOfPage(page), 'help').toEqual([])

    await page.goto('/docs')
    await page.getByRole('heading', { name: 'NewDecision' }).waitFor()
    expect(await faultsOfPage(page), 'docs').toEqual([])

    await page.context().clearCookies()
    await page.goto('/sign-in')
    expect(await faultsOfPage(page), 'sign-in').toEqual([])
  })
}
