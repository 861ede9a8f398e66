import type { Browser, BrowserContext } from '@playwright/test'
import { setDesk } from '@/e2e/newsroom/desk'
import { paint } from '@/e2e/people/paint'
import { places, planting } from '@/e2e/people/places'
import { newReader } from '@/e2e/people/reader'
import type { Language } from '@/e2e/states/conversations'
import { setReadersStage, setStage } from '@/e2e/states/stage'
import type { Site } from '@/lib/sites/find-site'
import type { Picture } from './pictures'
import { snap } from './snap'

const readers = { ru: 'Айгерім Сәрсенова', kk: 'Айгерім Сәрсенова', en: 'Aigerim Sarsenova' }

const phone = { width: 390, height: 760 }

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
  const site = await newSite(`picture-${language}-${who}`, who === 'staff' ? 'pre' : 'post')
  const context = await browser.newContext({
    deviceScaleFactor: 1.5,
    baseURL: places().comments,
    ignoreHTTPSErrors: true,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
  })
  const setting = { site, language, context }
  const taken = await (who === 'staff' ? takeOfStaff(setting, pictures) : takeOfWidget(setting, pictures))
  await context.close()
  return taken
}

type Setting = { site: Site; language: Language; context: BrowserContext }

async function takeOfWidget({ site, language, context }: Setting, pictures: Picture[]) {
  const reader = await newReader(context, { email: `${site.slug}@readers.example`, name: readers[language] })
  const article = `${places().news}/article/tram?site=${site.slug}`
  const setting = { site, language, who: reader }
  const isReader = pictures[0]?.who === 'reader'
  const stage = await (isReader ? setReadersStage({ ...setting, article }) : setStage(setting))
  const taken: Taken[] = []
  for (const { name, theme, isPhone, ...seen } of pictures) {
    if (seen.who === 'staff') continue
    const { page, widget } = stage
    await page.setViewportSize(isPhone ? phone : { width: 860, height: 680 })
    await page.emulateMedia({ colorScheme: theme })
    const what = await seen.state.reach(stage)
    await paint(widget, theme)
    taken.push({ name, bytes: await snap(page, what) })
  }
  return taken
}

async function takeOfStaff({ context, ...setting }: Setting, pictures: Picture[]) {
  const page = await context.newPage()
  const desk = await setDesk({ ...setting, page })
  const taken: Taken[] = []
  for (const { name, theme, isPhone, ...seen } of pictures) {
    if (seen.who !== 'staff') continue
    await page.setViewportSize(isPhone ? phone : { width: 1180, height: 780 })
    await page.emulateMedia({ colorScheme: theme })
    taken.push({ name, bytes: await snap(page, await seen.state.reach(desk)) })
  }
  return taken
}
