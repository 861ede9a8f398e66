import type { Browser, Page } from '@playwright/test'
import { sessionCookie } from '@/lib/auth/cookies'
import type { Site } from '@/lib/sites/find-site'
import { places, planting } from './places'

type Who = { name: string; role: 'moderator' | 'admin' }

/** Somebody who works for the site, signed in, in a browser of their own. */
export async function newStaff(browser: Browser, site: Site, { name, role }: Who): Promise<Page> {
  const { newMember, sessionOf } = await planting()
  const id = await newMember([site], name, role)
  const context = await browser.newContext()
  const attributes = { url: places().comments, httpOnly: true, secure: true, sameSite: 'Lax' as const }
  await context.addCookies([{ name: sessionCookie, value: await sessionOf(id ?? ''), ...attributes }])
  return context.newPage()
}

/** Comments that wait, longest waiting first. */
export async function fillQueue(site: Site, texts: string[]) {
  const { newMember, plant } = await planting()
  const author = await newMember([site], `Читатель ${site.slug}`)
  for (const text of texts)
    await plant(site, author ?? '', { key: 'tram', text, title: 'Трамвай до вокзала' })
}

export const openQueue = async (page: Page, site: Site) => {
  await page.goto(`/newsroom/${site.slug}/queue`)
  await page
    .getByRole('button', { name: /Одобрить|Оставить/ })
    .and(page.locator(':enabled'))
    .waitFor()
}

/** A key by its place: on a Russian layout KeyA types "ф". */
export const press = (page: Page, code: string, key: string) =>
  page.evaluate(
    (typed) =>
      (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent('keydown', { ...typed, bubbles: true, cancelable: true }),
      ),
    { code, key },
  )

/** The same, and the server has answered. */
export async function pressAndSave(page: Page, code: string, key: string) {
  const answered = page.waitForResponse(/\/decisions$/)
  await press(page, code, key)
  await answered
}

export const card = (page: Page) => page.locator('article[data-comment]')
