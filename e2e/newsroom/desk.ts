import { expect, type Page } from '@playwright/test'
import { translator } from '@/lib/i18n/translate'
import type { Site } from '@/lib/sites/find-site'
import en from '@/locales/en/newsroom.json' with { type: 'json' }
import kk from '@/locales/kk/newsroom.json' with { type: 'json' }
import ru from '@/locales/ru/newsroom.json' with { type: 'json' }
import { places } from '../people/places'
import { joinStaff } from '../people/staff'
import { headline, type Language } from '../states/conversations'
import { said } from './said'

const words = { ru: translator('ru', ru), kk: translator('kk', kk), en: translator('en', en) }

export type Desk = Awaited<ReturnType<typeof setDesk>>
type Setting = { page: Page; site: Site; language: Language }

/** An administrator's desk in one language, on a day on which much has happened. */
export async function setDesk({ page, site, language }: Setting) {
  const viewer = await joinStaff(page.context(), site, { name: said.viewer[language], role: 'admin' })
  const place = (key: string) => ({
    key,
    url: `${places().news}/${site.slug}/${key}`,
    title: headline[language],
  })
  const { plantDay } = await import('./plant')
  const { raw } = await import('@/db/client')
  await raw`update users set language = ${language} where id = ${viewer}`
  const day = await plantDay({ site, language, place }, viewer)
  const t = words[language]
  return {
    ...day,
    page,
    language,
    t,
    opens: (path: string) => page.goto(`/newsroom/${site.slug}/${path}`),
    /** The queue, at a comment of the day by its name. */
    opensAt: (name: string, tab = 'waiting') =>
      openAt(page, `/newsroom/${site.slug}/queue?tab=${tab}`, day.ids[name] ?? ''),
  }
}

/** Opens the queue and goes down its list to a comment. */
async function openAt(page: Page, path: string, id: string) {
  await page.goto(path)
  const card = page.locator(`article[data-comment="${id}"]`)
  const rows = page.locator('#page nav ol button')
  // buttons are off until the page answers
  await page.locator('#page button[aria-expanded]:enabled').first().waitFor()
  for (const row of await rows.all()) {
    if (await card.isVisible()) break
    await row.click()
    await expect(row).toHaveAttribute('aria-current', 'true')
  }
  await card.waitFor()
  return card
}
