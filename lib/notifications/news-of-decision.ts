import { and, desc, eq, inArray, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { appeals } from '@/db/schema/appeals'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { notifications } from '@/db/schema/notifications'
import type { News } from './tell'

/** What an author is told: how the comment stands after the last decision, unless that only took back what nobody was told of. */
export async function newsOfDecision(tx: Tx, siteId: string, decisionId: string): Promise<News[]> {
  const decision = await findDecision(tx, siteId, decisionId)
  if (!decision) return []
  const { commentId, authorId, moderatorId, undoesId, fromStatus, toStatus, verb, status } = decision
  // postponed, or kept though it was reported: of that its author does not hear
  const changesNothing =
    fromStatus === toStatus && (verb === 'hold' || decision.fromRevision === decision.revision)
  // what its author has taken back since is nobody's business any more
  if (authorId === moderatorId || changesNothing || status === 'deleted') return []
  if (!(await isLast(tx, siteId, { commentId, decisionId }))) return []
  if (undoesId && !(await wasTold(tx, siteId, undoesId))) return []
  return [{ userId: authorId, kind: 'decision', commentId, subjectId: decisionId }]
}

async function findDecision(tx: Tx, siteId: string, id: string) {
  const [decision] = await tx
    .select({
      ...{ commentId: decisions.commentId, verb: decisions.verb, undoesId: decisions.undoesId },
      ...{ revision: decisions.revision, fromRevision: decisions.fromRevision },
      ...{ fromStatus: decisions.fromStatus, toStatus: decisions.toStatus },
      ...{ moderatorId: decisions.moderatorId, authorId: comments.authorId, status: comments.status },
    })
    .from(decisions)
    .innerJoin(comments, and(eq(comments.siteId, decisions.siteId), eq(comments.id, decisions.commentId)))
    .where(and(eq(decisions.siteId, siteId), eq(decisions.id, id)))
  return decision
}

/** Of several decisions in a short time the last one is told. */
async function isLast(
  tx: Tx,
  siteId: string,
  { commentId, decisionId }: { commentId: string; decisionId: string },
) {
  const [last] = await tx
    .select({ id: decisions.id })
    .from(decisions)
    .where(and(eq(decisions.siteId, siteId), eq(decisions.commentId, commentId)))
    .orderBy(desc(decisions.decidedAt), desc(decisions.id))
    .limit(1)
  return last?.id === decisionId
}

async function wasTold(tx: Tx, siteId: string, decisionId: string) {
  const [decision] = await tx
    .select({ commentId: decisions.commentId, userId: comments.authorId })
    .from(decisions)
    .innerJoin(comments, and(eq(comments.siteId, decisions.siteId), eq(comments.id, decisions.commentId)))
    .where(and(eq(decisions.siteId, siteId), eq(decisions.id, decisionId)))
  if (!decision) return false
  const told = await tx
    .select({ id: notifications.id })
    .from(notifications)
    .where(
      and(
        eq(notifications.siteId, siteId),
        eq(notifications.userId, decision.userId),
        eq(notifications.kind, 'decision'),
        eq(notifications.commentId, decision.commentId),
        or(
          eq(notifications.subjectId, decisionId),
          inArray(notifications.subjectId, grantedOn(tx, siteId, decision.commentId)),
        ),
      ),
    )
  return told.length > 0
}

/** Appeals with which the comment was brought back: of those decisions their author heard by the answer. */
const grantedOn = (tx: Tx, siteId: string, commentId: string) =>
  tx
    .select({ id: appeals.id })
    .from(appeals)
    .innerJoin(decisions, and(eq(decisions.siteId, appeals.siteId), eq(decisions.id, appeals.decisionId)))
    .where(
      and(eq(appeals.siteId, siteId), eq(decisions.commentId, commentId), eq(appeals.outcome, 'granted')),
    )
