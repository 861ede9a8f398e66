import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { id } from '@/lib/contract/fields'
import type { OwnReport, OwnReports } from '@/lib/contract/profile'
import { Problem } from '@/lib/problem'

const perPage = 20

type Row = Omit<OwnReport, 'createdAt' | 'closedAt' | 'article' | 'comment'> & {
  createdAt: Date
  closedAt: Date | null
  title: string
  url: string
  commentId: string
  html: string | null
}

/**
 * What somebody reported on all their sites, newest first, with what became of it; merely to disagree is no report. Of
 * the comment the text that they read, as long as readers see it. Throws `forbidden`, `invalid-cursor`.
 */
export async function listOwnReports(actor: Actor, cursor?: string): Promise<OwnReports> {
  authorize(actor, 'account.use', {})
  if (cursor && !id.safeParse(cursor).success) throw new Problem('invalid-cursor')
  const rows = await raw<Row[]>`
    select own.*, s.name as site from members m
    join sites s on s.id = m.site_id
    cross join lateral (
      select b.id, b.reference, b.reason, coalesce(b.note, b.notice_explanation) as note, b.outcome,
        b.created_at as "createdAt", b.closed_at as "closedAt", t.title, t.url, c.id as "commentId", r.html
      from reports b
      join comments c on c.site_id = b.site_id and c.id = b.comment_id
      join threads t on t.site_id = c.site_id and t.id = c.thread_id
      left join revisions r on r.site_id = c.site_id and r.comment_id = c.id and r.number = b.revision
        and c.status = 'published'
      where b.site_id = m.site_id and b.reporter_id = m.user_id and b.reason <> 'disagree'
        and b.id < ${cursor ?? 'ffffffff-ffff-ffff-ffff-ffffffffffff'}::uuid
      order by b.id desc limit ${perPage + 1}
    ) own
    where m.user_id = ${actor.userId}
    order by own.id desc limit ${perPage + 1}`
  const reports = rows.slice(0, perPage).map(present)
  return { reports, next: rows.length > perPage ? (reports.at(-1)?.id ?? null) : null }
}

const present = ({ createdAt, closedAt, title, url, commentId, html, ...row }: Row): OwnReport => ({
  ...row,
  createdAt: createdAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
  article: { title, url },
  comment: { id: commentId, html },
})
