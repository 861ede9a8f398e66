import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { NewTrial, Trial } from '@/lib/contract/screening'
import type { Site } from '@/lib/sites/find-site'
import { renderMarkdown } from '@/lib/text/render-markdown'
import { allRules } from './all-rules'
import { changedBy } from './changed-by'
import { markSignals } from './mark-signals'
import { outcomeOf, settingsIn } from './outcome'
import { readHtml } from './read-html'
import { readSettings } from './read-settings'
import { refuseWords } from './refuse-words'
import type { Author, Subject } from './rule'
import { runRules } from './run-rules'

/** What would happen to a text, also under settings that are not saved yet. Throws `forbidden`, `word-refused`. */
export async function tryText(actor: Actor, site: Site, asked: NewTrial): Promise<Trial> {
  const siteId = site.id
  authorize(actor, 'screening.read', { siteId })
  if (asked.rules) authorize(actor, 'screening.configure', { siteId })
  refuseWords(asked.words ?? [], (index) => `words.${index}.pattern`)

  const settings = settingsIn(site.moderationMode, changedBy(await readSettings(siteId), asked))
  const html = renderMarkdown(asked.text)
  const subject: Subject = {
    ...{ ...readHtml(html), siteId, words: settings.words },
    ...{ author: wellKnown(actor.userId, actor.name ?? ''), similar: [], parent: null },
    article: { title: site.name, url: site.origins[0] ?? '' },
  }
  const { signals, failed } = await runRules(allRules, subject, settings)
  return { outcome: outcomeOf(settings.rules, signals), signals, failed, html: markSignals(html, signals) }
}

const minutesInAYear = 365 * 24 * 60

/** Somebody who has written here for long and was never hidden. */
const wellKnown = (id: string, name: string): Author => ({
  ...{ id, name, email: null, isPremoderated: false },
  joinedAt: new Date(Date.now() - minutesInAYear * 60_000),
  recent: Array.from({ length: 50 }, () => ({
    ...{ status: 'published', inThread: false, minutesAgo: minutesInAYear },
  })),
})
