import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { OwnComments, Status } from '@/lib/contract/comments'
import { id } from '@/lib/contract/fields'
import { Problem } from '@/lib/problem'

const perPage = 20

type Row = {
  id: string
  status: Status
  html: string
  createdAt: Date
  site: string
  title: string
  url: string
}

/** What somebody wrote on all their sites and did not take back, newest first. Throws `forbidden`, `invalid-cursor`. */
export async function listOwnComments(actor: Actor, cursor?: string): Promise<OwnComments> {
  authorize(actor, 'account.use', {})
  if (cursor && !id.safeParse(cursor).success) throw new Problem('invalid-cursor')
  const rows = await raw<Row[]>`
    select own.*, s.name as site from members m
    join sites s on s.id = m.site_id
    cross join lateral (
      select c.id, c.status, coalesce(r.open_html, r.html) as html, c.created_at as "createdAt", t.title, t.url
      from comments c
      join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
      join threads t on t.site_id = c.site_id and t.id = c.thread_id
      where c.site_id = m.site_id and c.author_id = m.user_id and c.status <> 'deleted'
        and c.id < ${cursor ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid
      order by c.id desc limit ${perPage + 1}
    ) own
    where m.user_id = ${actor.userId}
    order by own.id desc limit ${perPage + 1}`
  const comments = rows.slice(0, perPage).map(({ title, url, createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    article: { title, url },
  }))
  return { comments, next: rows.length > perPage ? (comments.at(-1)?.id ?? null) : null }
}
