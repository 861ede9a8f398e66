import { raw } from '@/db/client'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Status } from '@/lib/contract/comments'
import type { Chain } from '@/lib/contract/moderation'
import { Problem } from '@/lib/problem'
import type { Subject } from '../queries'

type Row = { id: string; status: Status; createdAt: Date; authorName: string; html: string | null }

/** What a comment answers, and what that answers, from the root down. Throws `forbidden`, `not-found`. */
export async function readChain(actor: Actor, { siteId, commentId }: Subject): Promise<Chain> {
  authorize(actor, 'queue.read', { siteId })
  const rows = await raw<Row[]>`
    with recursive chain as (
      select id, parent_id, author_id, status, revision, published_revision, created_at, 0 as step
      from comments where site_id = ${siteId} and id = ${commentId}
      union all
      select p.id, p.parent_id, p.author_id, p.status, p.revision, p.published_revision, p.created_at, c.step + 1
      from chain c join comments p on p.site_id = ${siteId} and p.id = c.parent_id
      where c.step < 100
    )
    select c.id, c.status, c.created_at as "createdAt", m.display_name as "authorName",
      case when c.status <> 'deleted' then coalesce(r.open_html, r.html) end as html
    from chain c
    join members m on m.site_id = ${siteId} and m.user_id = c.author_id
    left join revisions r on r.site_id = ${siteId} and r.comment_id = c.id
      and r.number = coalesce(c.published_revision, c.revision)
    order by c.step desc`
  if (rows.length === 0) throw new Problem('not-found')
  const above = rows.slice(0, -1)
  return { comments: above.map(({ createdAt, ...row }) => ({ ...row, createdAt: createdAt.toISOString() })) }
}
