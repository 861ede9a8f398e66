import type { Page } from '@playwright/test'
import { expect, test } from './fixtures'
import { places, planting } from './people/places'
import { connectButton } from './people/sign-in'
import { newStaff } from './people/staff'

const challenge = 'x'.repeat(43)
const address = (slug: string, more = '') => `/connect?site=${slug}&challenge=${challenge}${more}`

test('a link alone connects nobody: the button is pressed by the reader or not at all', async ({
  browser,
  site,
}) => {
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  const writes: string[] = []
  page.on('request', (request) => request.method() !== 'GET' && writes.push(request.url()))
  await page.goto(address(site.slug))
  await expect(connectButton(page)).toBeEnabled()
  await expect(connectButton(page)).toHaveText(`Комментировать на «${site.name}» как Асель`)
  expect(writes).toEqual([])
})

test('a link without a proper challenge or site says so', async ({ visitor: { page }, site }) => {
  for (const wrong of ['/connect', `/connect?site=${site.slug}&challenge=short`, address('no-such-site')]) {
    await page.goto(wrong)
    await expect(page.getByRole('heading', { name: 'Ссылка не работает' })).toBeVisible()
  }
})

test('without a window to tell, the code goes back to the article in its fragment', async ({
  browser,
  site,
  article,
}) => {
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await page.goto(address(site.slug, `&return=${encodeURIComponent(article)}`))
  const back = page.waitForRequest(
    (request) => request.isNavigationRequest() && request.url().includes('/article/'),
  )
  await connectButton(page).click()
  expect(new URL((await back).url()).origin).toBe(places().news)
  await expect(page).toHaveURL((url) => url.origin === places().news)
})

test('no code goes to an address that the site did not list', async ({ browser, site }) => {
  const page = await newStaff(browser, site, { name: 'Асель', role: 'moderator' })
  await page.goto(address(site.slug, `&return=${encodeURIComponent(`${places().evil}/article/1`)}`))
  await connectButton(page).click()
  await expect(page.getByRole('heading', { name: 'Готово' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Вернуться к статье' })).toHaveCount(0)
})

test('a reader whose name is taken on the site chooses another one for it', async ({ browser, site }) => {
  const { newMember, newSite } = await planting()
  await newMember([site], 'Дана Есім')
  const elsewhere = await newSite(`${site.slug}-elsewhere`, 'pre')
  const page: Page = await newStaff(browser, elsewhere, { name: 'Дана Есім', role: 'moderator' })
  await page.goto(address(site.slug))
  await connectButton(page).click()
  await expect(page.getByText(/уже есть читатель с таким или очень похожим именем/)).toBeVisible()
  await page.getByLabel(`Имя на «${site.name}»`).fill('Дана из Заречного')
  await connectButton(page).click()
  await expect(page.getByRole('heading', { name: 'Готово' })).toBeVisible()
})
