import { test } from './fixtures'
import { setDesk } from './newsroom/desk'
import { goThroughNewsroom } from './newsroom/go-through'
import { ofPages } from './newsroom/of-pages'
import { ofQueue } from './newsroom/of-queue'

test.setTimeout(300_000)
test.use({ contextOptions: { reducedMotion: 'reduce' } })

const phone = { width: 320, colorScheme: 'dark', how: 'all' } as const
const table = { width: 1280, colorScheme: 'light', how: 'colors' } as const

// in which the words are longest, and in which most is said
for (const { language, looks } of [
  { language: 'ru', looks: [phone, table] },
  { language: 'kk', looks: [{ ...phone, how: 'fit' }] },
  { language: 'en', looks: [{ ...phone, how: 'fit' }] },
] as const) {
  test(`whatever staff see in the queue can be read and used by everybody: ${language}`, async ({
    page,
    site,
  }) => {
    await goThroughNewsroom(ofQueue, await setDesk({ page, site, language }), [...looks])
  })

  test(`whatever staff see beside the queue can be read and used by everybody: ${language}`, async ({
    page,
    site,
  }) => {
    await goThroughNewsroom(ofPages, await setDesk({ page, site, language }), [...looks])
  })
}
