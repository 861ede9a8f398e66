import type { Browser } from '@playwright/test'
import { paint } from '@/e2e/people/paint'
import { places, planting } from '@/e2e/people/places'
import { newReader } from '@/e2e/people/reader'
import { setReadersStage, setStage } from '@/e2e/states/stage'
import type { Picture } from './pictures'
import { snap } from './snap'

const readers = { ru: 'Айгерім Сәрсенова', kk: 'Айгерім Сәрсенова', en: 'Aigerim Sarsenova' }

type Taken = { name: string; bytes: Buffer }

/** A newspaper for each language and kind of reader; its pictures in the order of their states. */
export async function takeAll(browser: Browser, pictures: Picture[]): Promise<Taken[]> {
  const groups = new Map<string, Picture[]>()
  for (const picture of pictures) {
    const key = `${picture.language}-${picture.who}`
    groups.set(key, [...(groups.get(key) ?? []), picture])
  }
  const taken: Taken[] = []
  for (const group of groups.values()) taken.push(...(await takeGroup(browser, group)))
  return taken
}

async function takeGroup(browser: Browser, pictures: Picture[]): Promise<Taken[]> {
  const [first] = pictures
  if (!first) return []
  const { language, who } = first
  const { newSite } = await planting()
  const site = await newSite(`picture-${language}-${who}`, 'post')
  const context = await browser.newContext({
    deviceScaleFactor: 1.5,
    baseURL: places().comments,
    ignoreHTTPSErrors: true,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
  })
  const reader = await newReader(context, { email: `${site.slug}@readers.example`, name: readers[language] })
  const article = `${places().news}/article/tram?site=${site.slug}`
  const setting = { site, language, who: reader }
  const stage = await (who === 'reader' ? setReadersStage({ ...setting, article }) : setStage(setting))
  const taken: Taken[] = []
  for (const { name, state, theme, isPhone } of pictures) {
    const { page, widget } = stage
    await page.setViewportSize(isPhone ? { width: 390, height: 760 } : { width: 860, height: 680 })
    await page.emulateMedia({ colorScheme: theme })
    const what = await state.reach(stage)
    await paint(widget, theme)
    taken.push({ name, bytes: await snap(page, what) })
  }
  await context.close()
  return taken
}
