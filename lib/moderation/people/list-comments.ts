import { db, raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Status } from '@/lib/contract/comments'
import { id } from '@/lib/contract/fields'
import type { ReaderComments } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import { findMember } from '@/lib/users/find-member'
import type { Subject } from '../sanctions/queries'

const perPage = 20

type Asked = { status?: Status | undefined; cursor?: string | undefined }

type Row = {
  id: string
  status: Status
  html: string
  createdAt: Date
  threadId: string
  title: string
  url: string
}

/** What a reader wrote, newest first, whatever became of it. Throws `forbidden`, `not-found`, `invalid-cursor`. */
export async function listCommentsOf(
  actor: Actor,
  { siteId, userId }: Subject,
  { status, cursor }: Asked,
): Promise<ReaderComments> {
  authorize(actor, 'reader.read', { siteId })
  if (!(await findMember(db, { id: siteId }, userId))) throw new Problem('not-found')
  if (cursor && !id.safeParse(cursor).success) throw new Problem('invalid-cursor')
  const rows = await raw<Row[]>`
    select c.id, c.status, coalesce(r.open_html, r.html) as html, c.created_at as "createdAt",
      t.id as "threadId", t.title, t.url
    from comments c
    join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = c.revision
    join threads t on t.site_id = c.site_id and t.id = c.thread_id
    where c.site_id = ${siteId} and c.author_id = ${userId}
      and c.id < ${cursor ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid
      and ${status ? raw`c.status = ${status}` : raw`true`}
    order by c.id desc limit ${perPage + 1}`
  const comments = rows.slice(0, perPage).map(({ threadId, title, url, createdAt, ...row }) => ({
    ...row,
    createdAt: createdAt.toISOString(),
    thread: { id: threadId, title, url },
  }))
  return { comments, next: rows.length > perPage ? (comments.at(-1)?.id ?? null) : null }
}
