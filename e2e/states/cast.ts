import { raw } from '@/db/client'
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
    const comment = { text, parentId: to ?? null, page }
    const draft = { site, threadId: threadIdOf(site.id, page.key), comment, key: null }
    await turn(site, mode)
    const { id } = await postComment(actor, draft)
    await turn(site, site.moderationMode)
    return id
  }
}

/** For as long as somebody writes, the site's mode is another one. */
const turn = (site: Site, mode: Site['moderationMode']) =>
  raw`update sites set moderation_mode = ${mode} where id = ${site.id}`
