import type { Browser, BrowserContext, Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { enterAs } from './enter'
import { planting } from './places'
import { press } from './press'

type Who = { name: string; role: 'moderator' | 'admin' }

/** Somebody who works for the site, signed in, in a browser of their own. */
export async function newStaff(browser: Browser, site: Site, who: Who): Promise<Page> {
  const context = await browser.newContext()
  await joinStaff(context, site, who)
  return context.newPage()
}

/** From now on this browser is theirs, signed in at our own origin; returns who they are. */
export async function joinStaff(context: BrowserContext, site: Site, { name, role }: Who): Promise<string> {
  const { newMember } = await planting()
  const id = (await newMember([site], name, role)) ?? ''
  await enterAs(context, id)
  return id
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

/** A key that decides, and the server has answered. */
export async function pressAndSave(page: Page, code: string, key: string) {
  const answered = page.waitForResponse(/\/decisions$/)
  await press(page, code, key)
  await answered
}

export const card = (page: Page) => page.locator('article[data-comment]')
