import { expect, test } from './fixtures'
import { places } from './people/places'
import { newStaff } from './people/staff'

for (const viewport of [
  { width: 390, height: 844 },
  { width: 1280, height: 900 },
]) {
  test(`all that a publisher needs is there to copy, ${viewport.width} pixels wide`, async ({
    browser,
    site,
  }) => {
    const page = await newStaff(browser, site, { name: 'Сауле', role: 'admin' })
    await page.setViewportSize(viewport)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto(`/newsroom/${site.slug}/settings`)
    const api = `${places().comments}/api/v1/sites/${site.slug}`
    for (const [button, text] of [
      ['Скопировать', `<script async src="${places().comments}/embed.js" data-site="${site.slug}">`],
      ['Скопировать код', `<script async src="${places().comments}/counts.js" data-site="${site.slug}">`],
      ['Скопировать адрес ленты', `${api}/feed`],
      ['Скопировать адрес HTML', `${api}/threads/{thread}/render`],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click()
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain(text)
    }
    await expect(page.getByText(site.id)).toBeVisible()
    const excess = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(excess).toBe(0)
    await page.screenshot({ path: test.info().outputPath('settings.png'), fullPage: true })
  })
}
