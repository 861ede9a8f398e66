import { and, desc, eq, type SQL, sql } from 'drizzle-orm'
import { type Db, raw, type Tx } from '@/db/client'
import { appeals } from '@/db/schema/appeals'
import { comments, revisions } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { members } from '@/db/schema/members'
import { notifications } from '@/db/schema/notifications'
import { siteReasons } from '@/db/schema/reasons'
import { reports } from '@/db/schema/reports'
import { sites } from '@/db/schema/sites'
import { threads } from '@/db/schema/threads'

const isOwn = sql`${comments.authorId} = ${notifications.userId}`
const readable = sql`case when ${isOwn} then ${comments.revision} else ${comments.publishedRevision} end`

const columns = {
  ...{ id: notifications.id, siteId: notifications.siteId, userId: notifications.userId },
  ...{ kind: notifications.kind, commentId: notifications.commentId },
  ...{ createdAt: notifications.createdAt, seenAt: notifications.seenAt },
  ...{ threadId: threads.id, title: threads.title, url: threads.url },
  ...{ status: comments.status, isOwn: sql<boolean>`${isOwn}`, html: revisions.html },
  ...{ author: members.displayName, reason: decisions.reason, toStatus: decisions.toStatus },
  ...{ decisionId: decisions.id, decidedAt: decisions.decidedAt, rule: decisions.rule },
  ...{ names: siteReasons.names, sentences: siteReasons.sentences, houseRule: siteReasons.houseRule },
  ...{ houseRulesUrl: sites.houseRulesUrl },
  ...{ appealOutcome: appeals.outcome, appealAnswer: appeals.answer },
  ...{ reportOutcome: reports.outcome, reference: reports.reference, correctedAt: reports.correctedAt },
}

export type NotificationRow = Awaited<ReturnType<typeof listRows>>[number]

type Wanted = { where: SQL | undefined; limit: number }

/** Notifications with what they are about, newest first. `html` is what their owner may read of the comment. */
export const listRows = (tx: Tx | Db, { where, limit }: Wanted) =>
  tx
    .select(columns)
    .from(notifications)
    .innerJoin(
      comments,
      and(eq(comments.siteId, notifications.siteId), eq(comments.id, notifications.commentId)),
    )
    .innerJoin(threads, and(eq(threads.siteId, comments.siteId), eq(threads.id, comments.threadId)))
    .innerJoin(members, and(eq(members.siteId, comments.siteId), eq(members.userId, comments.authorId)))
    .leftJoin(
      revisions,
      and(
        eq(revisions.siteId, comments.siteId),
        eq(revisions.commentId, comments.id),
        eq(revisions.number, readable),
      ),
    )
    .innerJoin(sites, eq(sites.id, notifications.siteId))
    .leftJoin(
      appeals,
      and(
        eq(notifications.kind, 'decision'),
        eq(appeals.siteId, notifications.siteId),
        eq(appeals.id, notifications.subjectId),
      ),
    )
    .leftJoin(
      decisions,
      and(
        eq(notifications.kind, 'decision'),
        eq(decisions.siteId, notifications.siteId),
        // of an appeal: what it was against
        sql`${decisions.id} = coalesce(${appeals.decisionId}, ${notifications.subjectId})`,
      ),
    )
    .leftJoin(
      siteReasons,
      and(eq(siteReasons.siteId, decisions.siteId), eq(siteReasons.code, decisions.reason)),
    )
    .leftJoin(
      reports,
      and(
        eq(notifications.kind, 'report'),
        eq(reports.siteId, notifications.siteId),
        eq(reports.id, notifications.subjectId),
      ),
    )
    .where(where)
    .orderBy(desc(notifications.id))
    .limit(limit)

// more than that nobody counts
const mostUnseen = 1000

export async function countUnseen(siteId: string, userId: string): Promise<number> {
  const [row] = await raw<{ count: number }[]>`
    select count(*)::int as count from (
      select from notifications where site_id = ${siteId} and user_id = ${userId} and seen_at is null
      limit ${mostUnseen}
    ) as unseen`
  return row?.count ?? 0
}
