import { and, eq, inArray, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { notifications } from '@/db/schema/notifications'
import { reports } from '@/db/schema/reports'
import type { News } from './tell'

/**
 * What the members who reported are told: what became of it, and where it became something else than they know, that
 * too. Disagreeing asked for nothing, and whoever gave notice has a mail.
 */
export async function newsOfReports(tx: Tx, siteId: string, reportIds: string[]): Promise<News[]> {
  if (reportIds.length === 0) return []
  const news = await tx
    .update(reports)
    .set({
      toldOutcome: standing,
      correctedAt: sql`case when ${reports.toldOutcome} is null then null else now() end`,
    })
    .where(
      and(
        ...[eq(reports.siteId, siteId), inArray(reports.id, reportIds), ne(reports.reason, 'disagree')],
        sql`${standing} <> coalesce(${reports.toldOutcome}, 'open')`,
      ),
    )
    .returning({ id: reports.id, userId: reports.reporterId, commentId: reports.commentId })
  const told = news.map(({ id }) => id)
  if (told.length > 0) await forgetFormer(tx, siteId, told)
  return news.flatMap(({ id, userId, commentId }) =>
    userId ? [{ userId, kind: 'report', commentId, subjectId: id }] : [],
  )
}

const standing = sql`coalesce(${reports.outcome}, 'open')`

/** One report has one line in the bell: the one that is true. */
const forgetFormer = (tx: Tx, siteId: string, ids: string[]) =>
  tx
    .delete(notifications)
    .where(
      and(
        eq(notifications.siteId, siteId),
        eq(notifications.kind, 'report'),
        inArray(notifications.subjectId, ids),
      ),
    )
