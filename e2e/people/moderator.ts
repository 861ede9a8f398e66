import { type BrowserContext, expect } from '@playwright/test'
import { sessionCookie } from '@/lib/auth/cookies'
import type { Site } from '@/lib/sites/find-site'
import { places, planting } from './places'

export type Moderator = Awaited<ReturnType<typeof newModerator>>

/** A moderator of the site, signed in at our own origin already. */
export async function newModerator(context: BrowserContext, site: Site) {
  const { newMember, sessionOf } = await planting()
  const id = await newMember([site], `Модератор ${site.slug}`, 'moderator')
  const value = await sessionOf(id ?? '')
  const attributes = { url: places().comments, httpOnly: true, secure: true, sameSite: 'Lax' as const }
  await context.addCookies([{ name: sessionCookie, value, ...attributes }])
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
