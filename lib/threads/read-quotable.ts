import { raw } from '@/db/client'
import type { Language } from '@/lib/contract/fields'
import { linkedBy, linkTo } from './link-to'

/** A published comment as other pages may quote it. */
export type Quotable = {
  siteId: string
  siteName: string
  language: Language
  timeZone: string
  threadId: string
  url: string
  title: string
  authorName: string
  html: string
  createdAt: Date
}

/** The published comment that an address is about, on a site that the address can be of; null if there is none. */
export async function findQuotable(address: string): Promise<Quotable | null> {
  const commentId = linkedBy(address)
  if (!commentId || !URL.canParse(address)) return null
  const [comment] = await raw<Quotable[]>`
    select s.id as "siteId", s.name as "siteName", s.language, s.time_zone as "timeZone", t.id as "threadId", t.url,
      t.title, m.display_name as "authorName", r.html, c.created_at as "createdAt"
    from sites s
    join comments c on c.site_id = s.id and c.id = ${commentId} and c.status = 'published'
    join threads t on t.site_id = s.id and t.id = c.thread_id
    join members m on m.site_id = s.id and m.user_id = c.author_id
    join revisions r on r.site_id = s.id and r.comment_id = c.id and r.number = c.published_revision
    where ${new URL(address).origin} = any(s.origins) limit 1`
  return comment ? { ...comment, url: linkTo(comment.url, commentId) } : null
}
