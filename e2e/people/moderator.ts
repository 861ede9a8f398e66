import { type BrowserContext, expect } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { joinStaff } from './staff'

export type Moderator = Awaited<ReturnType<typeof newModerator>>

/** A moderator of the site, signed in at our own origin already. */
export async function newModerator(context: BrowserContext, site: Site) {
  await joinStaff(context, site, { name: `Модератор ${site.slug}`, role: 'moderator' })
  const page = await context.newPage()
  return {
    page,
    async approvesNext() {
      await page.goto(`/newsroom/${site.slug}/queue`)
      const card = page.locator('article[data-comment]')
      const approved = await card.getAttribute('data-comment')
      await page.getByRole('button', { name: 'Одобрить' }).click()
      await expect(page.locator(`article[data-comment="${approved}"]`)).toHaveCount(0)
    },
  }
}
