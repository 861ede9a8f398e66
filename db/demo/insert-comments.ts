import { sql } from 'drizzle-orm'
import { v5 } from 'uuid'
import type { Tx } from '@/db/client'
import { comments, revisions } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import type { Entry } from '@/lib/audit/chain'
import { decisionEntry } from '@/lib/audit/decision-entry'
import { recordMany } from '@/lib/audit/record'
import type { PersonKey } from './people'
import { rulings, statusOf } from './rulings'
import type { Spoken } from './spoken'

type Written = {
  siteId: string
  ids: Record<PersonKey, string>
  all: Spoken[]
  render: (text: string) => string
}

/** `all` in the order of time: the order of their paths. */
export async function insertComments(tx: Tx, { siteId, ids, all, render }: Written) {
  const decided = rulings(all)
  const paths = await pathsOf(tx, all)
  const heldAt = new Map(
    decided.filter(({ verb }) => verb === 'hold').map((row) => [row.commentId, row.decidedAt]),
  )
  await tx.insert(comments).values(
    all.map((comment) => ({
      siteId,
      id: comment.id,
      threadId: v5(comment.slug, siteId),
      parentId: comment.parent?.id ?? null,
      authorId: ids[comment.by],
      path: paths.get(comment.id) ?? '',
      depth: comment.depth,
      status: statusOf(comment),
      publishedRevision: statusOf(comment) === 'pending' ? null : 1,
      queuedAt: heldAt.get(comment.id) ?? comment.at,
      createdAt: comment.at,
    })),
  )
  await tx.insert(revisions).values(
    all.map(({ id, text, at }) => ({
      siteId,
      commentId: id,
      number: 1,
      text,
      html: render(text),
      createdAt: at,
    })),
  )
  await tx.execute(sql`
    update comments r set reply_count = (
      select count(*) from comments d where d.site_id = r.site_id and d.thread_id = r.thread_id
        and d.path > r.path and d.path < r.path || '~' and d.status = 'published'
    ) where r.site_id = ${siteId} and r.depth = 0`)
  const decisionsMade = decided.map((row) => ({ ...row, siteId, moderatorId: ids.asel }))
  await tx.insert(decisions).values(decisionsMade)
  await recordMany(tx, decisionsMade.map(logged))
}

/** As the log would have had it at the time. */
function logged(row: typeof decisions.$inferInsert & { decidedAt: Date }): Entry {
  const shows = row.toStatus === 'published' ? row.revision : (row.fromRevision ?? null)
  return { ...decisionEntry(row, shows), at: row.decidedAt.toISOString() }
}

/** The parent's path, then an own segment of ten hexadecimal digits. */
async function pathsOf(tx: Tx, all: Spoken[]) {
  const segments = await tx.execute<{ segment: string }>(
    sql`select lpad(to_hex(nextval('comment_order')), 10, '0') as segment from generate_series(1, ${all.length}::int)`,
  )
  const paths = new Map<string, string>()
  for (const [place, { id, parent }] of all.entries()) {
    paths.set(id, (parent ? (paths.get(parent.id) ?? '') : '') + (segments[place]?.segment ?? ''))
  }
  return paths
}
