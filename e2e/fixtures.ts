import { test as base } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { type Moderator, newModerator } from './people/moderator'
import { places, planting } from './people/places'
import { newReader, type Reader } from './people/reader'

type People = {
  site: Site
  /** The address of an article on the publisher's own domain. */
  article: string
  reader: Reader
  visitor: Reader
  moderator: Moderator
}

let made = 0

/** Stories have a newspaper of their own each, and people with a browser of their own each. */
export const test = base.extend<People>({
  // biome wants no empty pattern, Playwright reads the names of what is wanted here
  site: async ({ baseURL: _ }, use, { workerIndex }) => {
    const { newSite } = await planting()
    made += 1
    await use(await newSite(`story-${workerIndex}-${made}`, 'pre'))
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
