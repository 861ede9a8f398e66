import { and, desc, eq, inArray, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { members } from '@/db/schema/members'
import type { Status } from '@/lib/contract/comments'

export type Subject = { siteId: string; commentId: string }

export async function findComment({ siteId, commentId }: Subject) {
  const [comment] = await db
    .select({
      threadId: comments.threadId,
      path: comments.path,
      status: comments.status,
      revision: comments.revision,
      publishedRevision: comments.publishedRevision,
    })
    .from(comments)
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId)))
  return comment ?? null
}

type Step = { revision: number; from: Status; to: Status; undoes: string | null }

/** Changes exactly that revision in that status; false when somebody was faster. */
export async function setStatus(
  tx: Tx,
  { siteId, commentId }: Subject,
  { revision, from, to, undoes }: Step,
) {
  const changed = await tx
    .update(comments)
    .set({
      status: to,
      ...(to === 'published' && { publishedRevision: revision }),
      // what was undone takes its old place again
      ...(to === 'pending' && !undoes && { queuedAt: sql`now()` }),
    })
    .where(
      and(
        eq(comments.siteId, siteId),
        eq(comments.id, commentId),
        eq(comments.status, from),
        eq(comments.revision, revision),
      ),
    )
    .returning({ id: comments.id })
  return changed.length === 1
}

/** Nobody else decides on it until the transaction ends. */
export const lockComment = (tx: Tx, { siteId, commentId }: Subject) =>
  tx
    .select({ id: comments.id })
    .from(comments)
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId)))
    .for('no key update')

export async function insertDecision(tx: Tx, decision: typeof decisions.$inferInsert) {
  // the time of writing under the row's lock, not of the transaction's start: the order of decisions is theirs
  const timed = { ...decision, decidedAt: sql`clock_timestamp()` }
  const [row] = await tx.insert(decisions).values(timed).returning({ decidedAt: decisions.decidedAt })
  return row?.decidedAt ?? new Date()
}

const columns = {
  id: decisions.id,
  commentId: decisions.commentId,
  verb: decisions.verb,
  revision: decisions.revision,
  reason: decisions.reason,
  note: decisions.note,
  by: members.displayName,
  at: decisions.decidedAt,
  undoes: decisions.undoesId,
  status: decisions.toStatus,
  from: decisions.fromStatus,
}

export type DecisionRow = Awaited<ReturnType<typeof listDecisions>>[number]

/** Newest first. */
export const listDecisions = (tx: Tx | Db, siteId: string, commentIds: string[]) =>
  tx
    .select(columns)
    .from(decisions)
    .innerJoin(members, and(eq(members.siteId, decisions.siteId), eq(members.userId, decisions.moderatorId)))
    .where(and(eq(decisions.siteId, siteId), inArray(decisions.commentId, commentIds)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))

export async function findDecision(siteId: string, id: string) {
  const [decision] = await db
    .select(columns)
    .from(decisions)
    .innerJoin(members, and(eq(members.siteId, decisions.siteId), eq(members.userId, decisions.moderatorId)))
    .where(and(eq(decisions.siteId, siteId), eq(decisions.id, id)))
  return decision ?? null
}
