import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { listHiddenAuthors } from './list-hidden-authors'
import type { Membership } from './list-memberships'

export type HiddenAuthor = { id: string; name: string; slug: string; site: string }

/** Whose comments somebody does not want to see, on all their sites. */
export async function readHiddenAuthors(actor: Actor, memberships: Membership[]): Promise<HiddenAuthor[]> {
  authorize(actor, 'account.use', {})
  const found = await Promise.all(
    memberships.map(async ({ siteId, slug, site }) =>
      (await listHiddenAuthors(siteId, actor.userId)).map((author) => ({ ...author, slug, site })),
    ),
  )
  return found.flat()
}
