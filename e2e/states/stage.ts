import type { Site } from '@/lib/sites/find-site'
import en from '@/locales/en/widget.json' with { type: 'json' }
import kk from '@/locales/kk/widget.json' with { type: 'json' }
import ru from '@/locales/ru/widget.json' with { type: 'json' }
import { wordsIn } from '@/widget/words-in'
import { isServed } from '../people/is-served'
import { places, planting } from '../people/places'
import { publish } from '../people/publish'
import type { Reader } from '../people/reader'
import { articleWith } from './article'
import { headline, type Language, own } from './conversations'

const words = { ru: wordsIn('ru', ru), kk: wordsIn('kk', kk), en: wordsIn('en', en) }
const keys = ['main', 'fresh', 'deep', 'empty', 'closed', 'reported']

export type Stage = Awaited<ReturnType<typeof setStage>>
type Setting = { site: Site; language: Language; who: Reader }

/** A newspaper's articles in one language, the conversation below them, and somebody who looks at them. */
export async function setStage({ site, language, who }: Setting) {
  const { page, widget } = who
  const place = (key: string) => ({
    key,
    url: `${places().news}/${site.slug}/${key}`,
    title: headline[language],
  })
  for (const key of keys) await publish(page, place(key).url, articleWith({ site: site.slug, key, language }))
  const { screenBy } = await planting()
  // the same people say much in a short time here
  await screenBy(site, ['repeat', 'flood', 'length'], 'publish')
  const { plantConversation } = await import('./plant')
  const { says, ids } = await plantConversation({ site, language, place })
  return {
    site,
    language,
    t: words[language],
    who,
    page,
    widget,
    place,
    says,
    ids,
    /** A comment of the conversation by its name. */
    comment: (name: string) => widget.locator(`[id="c-${ids[name]}"] > article`),
    /** A visit to an article, begun anew. */
    opens: async (key: string, hash = '') => {
      await page.goto('about:blank')
      await isServed(site, key)
      await page.goto(`${place(key).url}${hash}`)
      await widget.locator('main').waitFor()
    },
  }
}

/** The same for somebody who is signed in, wrote here before and was answered. */
export async function setReadersStage(setting: Setting & { article: string }) {
  const { who, article, language } = setting
  await who.opens(article)
  await who.signsIn()
  const stage = await setStage(setting)
  const { plantOwn } = await import('./plant')
  stage.ids.own = await plantOwn(stage, who.email)
  await stage.says('daniyar', stage.place('main'), { text: own.answer[language], to: stage.ids.own })
  return {
    ...stage,
    opens: async (key: string, hash?: string) => {
      await stage.opens(key, hash)
      await stage.widget.locator('.reader').waitFor()
    },
  }
}
