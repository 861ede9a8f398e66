import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { sanctions } from '@/db/schema/sanctions'
import type { NewAppeal } from '@/lib/contract/appeals'

/** What somebody may object to. `stands`: it has not been taken back since. */
export type Appealed = {
  about: 'decision' | 'sanction'
  subjectId: string
  authorId: string
  deciderId: string | null
  at: Date
  /** By the same clock. */
  now: Date
  stands: boolean
}

type Asked = Pick<NewAppeal, 'decisionId' | 'sanctionId'>

export async function findAppealed(tx: Tx, siteId: string, asked: Asked): Promise<Appealed | null> {
  if (asked.decisionId) return findHide(tx, siteId, asked.decisionId)
  return asked.sanctionId ? findSanction(tx, siteId, asked.sanctionId) : null
}

const now = sql<Date>`now()`.mapWith(decisions.decidedAt)

// the last word on a comment that is hidden by it
const isLast = sql<boolean>`${comments.status} = 'hidden' and not exists (
  select from decisions later where later.site_id = ${decisions.siteId} and later.comment_id = ${decisions.commentId}
    and (later.decided_at, later.id) > (${decisions.decidedAt}, ${decisions.id}))`

async function findHide(tx: Tx, siteId: string, id: string): Promise<Appealed | null> {
  const [found] = await tx
    .select({
      authorId: comments.authorId,
      deciderId: decisions.moderatorId,
      at: decisions.decidedAt,
      now,
      stands: isLast,
    })
    .from(decisions)
    .innerJoin(comments, and(eq(comments.siteId, decisions.siteId), eq(comments.id, decisions.commentId)))
    .where(and(eq(decisions.siteId, siteId), eq(decisions.id, id), eq(decisions.toStatus, 'hidden')))
  return found ? { ...found, about: 'decision', subjectId: id } : null
}

async function findSanction(tx: Tx, siteId: string, id: string): Promise<Appealed | null> {
  const [found] = await tx
    .select({
      authorId: sanctions.userId,
      deciderId: sanctions.givenBy,
      at: sanctions.startsAt,
      now,
      stands: sql<boolean>`${sanctions.liftedAt} is null`,
    })
    .from(sanctions)
    .where(and(eq(sanctions.siteId, siteId), eq(sanctions.id, id), sql`${sanctions.confirmedAt} is not null`))
  return found ? { ...found, about: 'sanction', subjectId: id } : null
}
