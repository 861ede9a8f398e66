import { db } from '@/db/client'
import { screeningSettings } from '@/db/schema/screening'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import { dropAllCached } from '@/lib/cache/pages'
import type { Site } from '@/lib/sites/find-site'

export const phone = 'Звоните мне: 8 701 123 45 67'
let version = 0

/** As the newsroom's page would, ahead of the API. */
export async function screenBy(
  site: Site,
  rules: Record<string, object>,
  whenFailed: 'publish' | 'hold' = 'hold',
) {
  version += 1
  const row = { siteId: site.id, rules, whenFailed, version }
  await db
    .insert(screeningSettings)
    .values(row)
    .onConflictDoUpdate({ target: screeningSettings.siteId, set: row })
  dropAllCached()
}

/** A site with a reader, a moderator and an article, and what they do there. */
export async function people(mode: 'pre' | 'post' = 'post') {
  const site = await newSite({ moderationMode: mode })
  const [reader, moderator] = [
    await newPerson('Читатель', site),
    await newPerson('Модератор', site, 'moderator'),
  ]
  const article = newArticle(site)
  const send = (text: string, more: { by?: Person; nudge?: string; key?: string } = {}) =>
    post(
      `${article.thread}/comments`,
      more.by ?? reader,
      { ...article.draft(text), nudge: more.nudge },
      more.key ? { 'idempotency-key': more.key } : undefined,
    )
  const card = async (id: string) => (await ask(`/sites/${site.slug}/comments/${id}`, moderator)).json()
  const decide = (id: string, body: object) =>
    post(`/sites/${site.slug}/comments/${id}/decisions`, moderator, body)
  const seen = async () => JSON.stringify(await (await ask(article.thread, null)).json())
  return { site, reader, moderator, article, send, card, decide, seen }
}
