import { test as base } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { type Moderator, newModerator } from './people/moderator'
import { places, planting } from './people/places'
import { newReader, type Reader } from './people/reader'

type People = {
  /** Whether comments wait for a moderator (`pre`). */
  moderation: 'pre' | 'post'
  site: Site
  /** Comments by other readers that everybody sees; only where moderation is `post`. */
  others: (texts: string[]) => Promise<void>
  /** The address of an article on the publisher's own domain. */
  article: string
  reader: Reader
  visitor: Reader
  moderator: Moderator
}

let made = 0

/** Stories have a newspaper of their own each, and people with a browser of their own each. */
export const test = base.extend<People>({
  moderation: ['pre', { option: true }],
  site: async ({ moderation }, use, { workerIndex }) => {
    const { newSite } = await planting()
    made += 1
    await use(await newSite(`story-${workerIndex}-${made}`, moderation))
  },
  others: async ({ site }, use) => {
    const { newMember, plant, screenBy } = await planting()
    await screenBy(site, ['repeat', 'flood'], 'off')
    const author = await newMember([site], 'Данияр Оспанов')
    const key = `${places().news}/article/tram`
    await use(async (texts) => {
      for (const text of texts) await plant(site, author ?? '', { key, text, title: 'Трамвай' })
    })
  },
  article: async ({ site }, use) => {
    await use(`${places().news}/article/tram?site=${site.slug}`)
  },
  reader: async ({ browser, site }, use) => {
    const context = await browser.newContext()
    await use(
      await newReader(context, { email: `${site.slug}@readers.example`, name: `Айгерім ${site.slug}` }),
    )
    await context.close()
  },
  visitor: async ({ browser }, use) => {
    const context = await browser.newContext()
    await use(await newReader(context, { email: '', name: '' }))
    await context.close()
  },
  moderator: async ({ browser, site }, use) => {
    const context = await browser.newContext()
    await use(await newModerator(context, site))
    await context.close()
  },
})

export { expect } from '@playwright/test'
