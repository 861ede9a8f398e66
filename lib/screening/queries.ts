import { raw } from '@/db/client'
import { withoutQuotes } from '@/lib/text/plain-text'
import { visibleText } from '@/lib/text/visible-text'
import { givenTerms } from '@/lib/threads/find-terms'
import type { Given } from '@/lib/threads/terms'
import type { Author, Similar } from './rule'

/** Texts that are compared with a new one: its author's first, then the newest. */
export const mostSimilar = 4

type Asked = {
  siteId: string
  threadId: string
  authorId: string
  /** The comment that is written anew; null: a new one. */
  commentId: string | null
  prints: bigint[]
  parentId: string | null
  /** The section that the page names. */
  section: string | null
}

type Known = {
  author: Omit<Author, 'id'>
  isTrusted: boolean
  similar: Similar[]
  parent: string | null
  given: Given
}

/** What the rules need to know besides the text, in one statement. null: the author is not a member. */
export async function findKnown({
  siteId,
  threadId,
  authorId,
  commentId,
  prints,
  parentId,
  section,
}: Asked): Promise<Known | null> {
  const [row] = await raw<Row[]>`
    select m.display_name as "name", u.email, m.joined_at as "joinedAt", m.trusted_at is not null as "isTrusted",
      exists (
        select from sanctions s where s.site_id = ${siteId} and s.user_id = ${authorId} and s.kind = 'premoderate'
          and s.lifted_at is null and (s.ends_at is null or s.ends_at > now())
      ) as "isPremoderated",
      (select coalesce(json_agg(json_build_array(status, "inThread", "minutesAgo")), '[]') from (
        select status, thread_id = ${threadId} as "inThread",
          (extract(epoch from now() - created_at) / 60)::int as "minutesAgo"
        from comments where site_id = ${siteId} and author_id = ${authorId} and id is distinct from ${commentId}::uuid
        order by id desc limit 50
      ) latest) as recent,
      (select coalesce(json_agg(json_build_array(html, "isOwn")), '[]') from (
        select coalesce(r.open_html, r.html) as html, p.author_id = ${authorId} as "isOwn"
        from (
          select distinct comment_id, author_id from unnest(${prints.map(String)}::bigint[]) as one(print)
          cross join lateral (
            -- a thousand people may have said the same short thing
            select comment_id, author_id from text_prints
            where site_id = ${siteId} and print = one.print and at > now() - interval '1 hour'
              and comment_id is distinct from ${commentId}::uuid
            order by comment_id desc limit ${mostSimilar}
          ) newest
        ) p
        join comments c on c.site_id = ${siteId} and c.id = p.comment_id and c.status <> 'deleted'
        join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
        order by p.author_id = ${authorId} desc, c.id desc limit ${mostSimilar}
      ) alike) as similar,
      (select r.html from comments c
        join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.published_revision
        where c.site_id = ${siteId} and c.id = ${parentId}::uuid and c.status = 'published') as parent,
      ${givenTerms(raw, section)} as given
    from members m join users u on u.id = m.user_id join sites s on s.id = m.site_id
    left join threads t on t.site_id = m.site_id and t.id = ${threadId}
    where m.site_id = ${siteId} and m.user_id = ${authorId}`
  if (!row) return null
  const { recent, similar, parent, isTrusted, given, ...author } = row
  return {
    author: {
      ...author,
      recent: recent.map(([status, inThread, minutesAgo]) => ({ status, inThread, minutesAgo })),
    },
    similar: similar.map(([html, isOwn]) => ({ text: visibleText(withoutQuotes(html)), isOwn })),
    parent: parent && visibleText(parent),
    isTrusted,
    given,
  }
}

type Row = {
  name: string
  email: string | null
  joinedAt: Date
  isPremoderated: boolean
  isTrusted: boolean
  recent: [status: string, inThread: boolean, minutesAgo: number][]
  similar: [html: string, isOwn: boolean][]
  parent: string | null
  given: Given
}
