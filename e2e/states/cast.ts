import type { Reader } from '@/lib/auth/actor'
import { postComment } from '@/lib/comments/post-comment'
import type { Site } from '@/lib/sites/find-site'
import { threadIdOf } from '@/lib/threads/rules'

export type Place = { key: string; url: string; title: string }
type Said = { text: string; to?: string | undefined; mode?: Site['moderationMode'] }
export type Voice = (page: Place, said: Said) => Promise<string>

/** How somebody writes in any discussion of a site; returns the comment's id. */
export function voiceOf(site: Site, userId: string): Voice {
  const actor: Reader = {
    kind: 'reader',
    userId,
    name: null,
    session: '',
    until: new Date(Date.now() + 3_600_000),
    from: 'page',
    member: { siteId: site.id, role: 'reader' },
  }
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
