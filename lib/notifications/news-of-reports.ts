import { and, eq, inArray, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { reports } from '@/db/schema/reports'
import type { News } from './tell'

/** What the members who reported are told: what became of it. Disagreeing asked for nothing. */
export async function newsOfReports(tx: Tx, siteId: string, reportIds: string[]): Promise<News[]> {
  if (reportIds.length === 0) return []
  const closed = await tx
    .select({
      id: reports.id,
      userId: reports.reporterId,
      commentId: reports.commentId,
      reason: reports.reason,
    })
    .from(reports)
    .where(and(eq(reports.siteId, siteId), inArray(reports.id, reportIds), isNotNull(reports.closedAt)))
  return closed.flatMap(({ id, userId, commentId, reason }) =>
    userId && reason !== 'disagree' ? [{ userId, kind: 'report', commentId, subjectId: id }] : [],
  )
}
