import { and, desc, eq, inArray } from 'drizzle-orm'
import { byHand } from '@/db/by-hand'
import { type Db, db, type Sql, type Tx, writer } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { members } from '@/db/schema/members'
import type { Status } from '@/lib/contract/comments'
import { type Change, setStatuses } from './set-statuses'

export type Subject = { siteId: string; commentId: string }

export type CommentRow = {
  authorId: string
  threadId: string
  path: string
  status: Status
  revision: number
  publishedRevision: number | null
  isReported: boolean
  /** No moderator has seen it yet. */
  isUnseen: boolean
}

export const findComment = (subject: Subject) => findIn(writer, subject)
export const findCommentIn = (tx: Tx, subject: Subject) => findIn(byHand(tx), subject)

async function findIn(sql: Sql, { siteId, commentId }: Subject): Promise<CommentRow | null> {
  const [comment] = await sql<CommentRow[]>`
    select author_id as "authorId", thread_id as "threadId", path, status, revision,
      published_revision as "publishedRevision", reported_at is not null as "isReported", seen_at is null as "isUnseen"
    from comments where site_id = ${siteId} and id = ${commentId}`
  return comment ?? null
}

/** The same as `setStatuses` for one; false when somebody was faster. */
export async function setStatus(
  tx: Tx,
  { siteId, commentId }: Subject,
  { isSeen, ...change }: Omit<Change, 'id'> & { isSeen: boolean },
) {
  return (await setStatuses(tx, { siteId, isSeen }, [{ ...change, id: commentId }])) === 1
}

/** Nobody else decides on it until the transaction ends. Returns how it stands. */
export async function lockComment(tx: Tx, { siteId, commentId }: Subject) {
  const [comment] = await tx
    .select({
      status: comments.status,
      revision: comments.revision,
      publishedRevision: comments.publishedRevision,
    })
    .from(comments)
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId)))
    .for('no key update')
  return comment ?? null
}

const columns = {
  id: decisions.id,
  commentId: decisions.commentId,
  verb: decisions.verb,
  revision: decisions.revision,
  reason: decisions.reason,
  note: decisions.note,
  /** null: a rule. */
  by: members.displayName,
  rule: decisions.rule,
  at: decisions.decidedAt,
  undoes: decisions.undoesId,
  status: decisions.toStatus,
  from: decisions.fromStatus,
  fromRevision: decisions.fromRevision,
}

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]

/** Newest first. */
export const listDecisions = (tx: Tx | Db, siteId: string, commentIds: string[]) =>
  tx
    .select(columns)
    .from(decisions)
    .leftJoin(members, and(eq(members.siteId, decisions.siteId), eq(members.userId, decisions.moderatorId)))
    .where(and(eq(decisions.siteId, siteId), inArray(decisions.commentId, commentIds)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))

export type FoundDecision = NonNullable<Awaited<ReturnType<typeof findDecision>>>

export async function findDecision(siteId: string, id: string) {
  const [decision] = await db
    .select({ ...columns, trusts: decisions.trusts, sanctionId: decisions.sanctionId })
    .from(decisions)
    .leftJoin(members, and(eq(members.siteId, decisions.siteId), eq(members.userId, decisions.moderatorId)))
    .where(and(eq(decisions.siteId, siteId), eq(decisions.id, id)))
  return decision ?? null
}
