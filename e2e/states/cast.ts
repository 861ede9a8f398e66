import { postComment } from '@/lib/comments/post-comment'
import type { Site } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'
import { actorOn } from '../people/actor-on'

export type Place = { key: string; url: string; title: string }
type Said = { text: string; to?: string | undefined; mode?: Site['moderationMode'] }
export type Voice = (page: Place, said: Said) => Promise<string>

/** How somebody writes in any discussion of a site; returns the comment's id. */
export function voiceOf(site: Site, userId: string): Voice {
  const actor = actorOn({ siteId: site.id, userId })
  return async (page, { text, to, mode = 'post' }) => {
    const { id } = await postComment(actor, {
      site: { ...site, moderationMode: mode },
      threadId: threadIdOf(site.id, page.key),
      comment: { text, parentId: to ?? null, page },
      key: null,
    })
    return id
  }
}
