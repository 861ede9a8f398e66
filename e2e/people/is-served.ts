import { expect } from '@playwright/test'
import type { Site } from '@/lib/sites/find-site'
import { places, planting } from './places'

/** The server hears of what is planted a moment later: until then it serves what it has kept. */
export async function isServed(site: Site, key = `${places().news}/article/tram`) {
  await planting()
  const { raw } = await import('@/db/client')
  const [thread] =
    await raw`select id, comment_count from threads where site_id = ${site.id} and key = ${key}`
  if (!thread) return
  const address = `${places().server}/api/v1/sites/${site.slug}/threads/${thread.id}`
  const served = async () => (await (await fetch(address)).json()).thread.commentCount
  await expect.poll(served, { intervals: [20] }).toBe(thread.comment_count)
}
