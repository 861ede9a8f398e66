import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { appeals } from '@/db/schema/appeals'
import { decisions } from '@/db/schema/decisions'
import type { News } from './tell'

/** What whoever appealed against a decision is told: the answer. */
export async function newsOfAppeal(tx: Tx, siteId: string, appealId: string): Promise<News[]> {
  const settled = await tx
    .select({ userId: appeals.authorId, commentId: decisions.commentId, subjectId: appeals.id })
    .from(appeals)
    .innerJoin(decisions, and(eq(decisions.siteId, appeals.siteId), eq(decisions.id, appeals.decisionId)))
    .where(and(eq(appeals.siteId, siteId), eq(appeals.id, appealId), isNotNull(appeals.outcome)))
  return settled.map((one) => ({ ...one, kind: 'decision' }))
}
