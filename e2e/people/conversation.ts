import type { Page } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { actorOn } from './actor-on'
import { places, planting } from './places'

/** Somebody who writes under the article of the stories, without a browser; returns how. */
export async function newWriter(site: Site, name: string) {
  const { newMember, screenBy } = await planting()
  // whoever fills a thread alone says much the same, and fast
  await screenBy(site, ['repeat', 'flood'], 'off')
  const { postComment } = await import('@/lib/comments/post-comment')
  const { threadIdOf } = await import('@/lib/threads/rules')
  const userId = (await newMember([site], name)) ?? ''
  const actor = actorOn({ siteId: site.id, userId })
  const key = `${places().news}/article/tram`
  const page = { key, url: key, title: 'Трамвай' }
  const threadId = threadIdOf(site.id, key)
  return async (text: string, parentId: string | null = null) => {
    const { id } = await postComment(actor, { site, threadId, comment: { text, parentId, page }, key: null })
    return id
  }
}

/** A moderator's decision on what was published, as the newsroom sends it. */
export async function hide(moderator: Page, site: Site, id: string) {
  await moderator.goto('/newsroom')
  const status = await moderator.evaluate(
    async ([slug, comment]) => {
      const answer = await fetch(`/api/v1/sites/${slug}/comments/${comment}/decisions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
        body: JSON.stringify({ verb: 'hide', revision: 1, reason: 'abuse' }),
      })
      return answer.status
    },
    [site.slug, id] as const,
  )
  if (status >= 300) throw new Error(`the decision was refused: ${status}`)
}

/** Where the article is scrolled to, and where that leaves a comment on the screen. */
export async function whereIs(page: Page, id: string) {
  const scroll = await page.evaluate(() => scrollY)
  const box = await page.frameLocator('iframe').locator(`[id="c-${id}"] > :first-child`).boundingBox()
  return { scroll, top: Math.round(box?.y ?? Number.NaN) }
}
