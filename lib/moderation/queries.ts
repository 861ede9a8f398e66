import { and, desc, eq, inArray, isNotNull, isNull, or, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { members } from '@/db/schema/members'
import type { Status } from '@/lib/contract/comments'
import type { Decision } from '@/lib/contract/moderation'

export type Subject = { siteId: string; commentId: string }

export type CommentRow = NonNullable<Awaited<ReturnType<typeof findComment>>>

export async function findComment({ siteId, commentId }: Subject, tx: Tx | Db = db) {
  const [comment] = await tx
    .select({
      authorId: comments.authorId,
      threadId: comments.threadId,
      path: comments.path,
      status: comments.status,
      revision: comments.revision,
      publishedRevision: comments.publishedRevision,
      reportedAt: comments.reportedAt,
      seenAt: comments.seenAt,
    })
    .from(comments)
    .where(and(eq(comments.siteId, siteId), eq(comments.id, commentId)))
  return comment ?? null
}

export type Step = {
  verb: Decision['verb']
  revision: number
  from: Status
  to: Status
  /** The revision that readers saw, and the one that they will see where the status lets them. */
  shown: number | null
  shows: number | null
  undoes: string | null
  /** By a moderator, not by a rule. */
  isSeen: boolean
}

/** Changes exactly that revision in that status, of which readers see what was read; false when somebody was faster. */
export async function setStatus(
  tx: Tx,
  { siteId, commentId }: Subject,
  { verb, revision, from, to, shown, shows, undoes, isSeen }: Step,
) {
  const isKept = verb === 'approve' && from === 'published' && shows === shown && !undoes
  const changed = await tx
    .update(comments)
    .set({
      status: to,
      ...(shows !== shown && { publishedRevision: shows }),
      // who covers words does not write
      ...(shows !== shown &&
        shows !== null &&
        verb !== 'mask' && { editedAt: writtenAt({ siteId, commentId }, shows) }),
      // what was undone takes its old place again
      ...(verb === 'hold' && !undoes && { queuedAt: sql`now()` }),
      ...(to !== 'pending' && verb !== 'mask' && { reportedAt: null, noticedAt: null }),
      ...(isSeen && { seenAt: seenAfter({ siteId, commentId }, { to, undoes }) }),
    })
    .where(
      and(
        eq(comments.siteId, siteId),
        eq(comments.id, commentId),
        eq(comments.status, from),
        eq(comments.revision, revision),
        sql`${comments.publishedRevision} is not distinct from ${shown}::int`,
        // what stays as it is was reported, until the first who says so
        isKept ? or(isNotNull(comments.reportedAt), isNull(comments.seenAt)) : undefined,
      ),
    )
    .returning({ id: comments.id })
  return changed.length === 1
}

// readers are told when what they see was edited: the first revision never was
const writtenAt = ({ siteId, commentId }: Subject, revision: number | null) => sql`(
  select created_at from revisions
  where site_id = ${siteId} and comment_id = ${commentId} and number = ${revision}::int and number > 1
)`

/** Seen is what a moderator let through; what was undone is as new as before, unless another had looked at it. */
function seenAfter({ siteId, commentId }: Subject, { to, undoes }: Pick<Step, 'to' | 'undoes'>) {
  if (!undoes) return to === 'published' ? sql`coalesce(seen_at, now())` : sql`seen_at`
  return sql`(
    select min(d.decided_at) from decisions d
    where d.site_id = ${siteId} and d.comment_id = ${commentId} and d.moderator_id is not null
      and d.id <> ${undoes} and d.undoes_id is null
      and not exists (select from decisions b where b.site_id = d.site_id and b.undoes_id = d.id)
  )`
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
