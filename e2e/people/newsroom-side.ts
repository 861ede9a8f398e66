import { eq } from 'drizzle-orm'
import type { SiteSettings } from '@/lib/contract/sites'
import type { Site } from '@/lib/sites/find-site'
import { actorOn } from './actor-on'
import { planting } from './places'

/** As the site's administrator has set it; before anybody reads. */
export async function configure(site: Site, settings: Partial<SiteSettings>) {
  await planting()
  const { db } = await import('@/db/client')
  const { sites } = await import('@/db/schema/sites')
  await db.update(sites).set(settings).where(eq(sites.id, site.id))
}

/** The newsroom shows comments above the others, the last of these first. */
export async function choose(site: Site, commentIds: string[]) {
  const { newMember } = await planting()
  const { feature } = await import('@/lib/moderation/feature')
  const userId = (await newMember([site], `Выбирает ${site.slug}`, 'moderator')) ?? ''
  const actor = actorOn({ siteId: site.id, userId, role: 'moderator' })
  for (const commentId of commentIds) await feature(actor, { siteId: site.id, commentId })
}

/** Many readers are against a comment; ahead of its first reading. */
export async function voteDown(commentId: string, downvotes: number) {
  await planting()
  const { db } = await import('@/db/client')
  const { comments } = await import('@/db/schema/comments')
  await db.update(comments).set({ downvotes }).where(eq(comments.id, commentId))
}
