import { and, eq, isNull, lte, ne, type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { reports } from '@/db/schema/reports'
import type { Subject } from '../queries'
import { onComment, type ReportRow } from './queries'

type Closing = { decisionId: string; outcome: 'upheld' | 'dismissed' }

/** Closes what moderators were to look at, with the decision's own time: by it an undo finds what to open again. */
export const closeOpen = (
  tx: Tx,
  subject: Subject,
  { decisionId, outcome, until }: Closing & { until?: string | null | undefined },
): Promise<ReportRow[]> =>
  close(tx, subject, {
    values: { closedAt: decidedAt(subject, decisionId), outcome },
    where: and(isNull(reports.closedAt), wasSeen(until)),
  })

/** Those that a former decision closed otherwise, and whose reporters see now that it is not so. */
export const turn = (
  tx: Tx,
  subject: Subject,
  { decisionId, outcome, revision }: Closing & { revision: number },
): Promise<ReportRow[]> =>
  close(tx, subject, {
    values: { closedAt: decidedAt(subject, decisionId), outcome, formerOutcome: reports.outcome },
    where:
      outcome === 'dismissed'
        ? eq(reports.outcome, 'upheld')
        : // of another text they were told what was right
          and(eq(reports.outcome, 'dismissed'), eq(reports.revision, revision)),
  })

/** Their comment is no more. */
export const closeWithdrawn = (tx: Tx, subject: Subject): Promise<ReportRow[]> =>
  close(tx, subject, {
    values: { closedAt: sql`now()`, outcome: 'withdrawn' },
    where: isNull(reports.closedAt),
  })

/** What a decision closed is as it was before it. */
export const openAgain = (tx: Tx, subject: Subject, decisionId: string): Promise<ReportRow[]> =>
  close(tx, subject, {
    values: {
      closedAt: sql`case when ${reports.formerOutcome} is null then null else clock_timestamp() end`,
      ...{ outcome: reports.formerOutcome, formerOutcome: null },
    },
    where: eq(reports.closedAt, decidedAt(subject, decisionId)),
  })

type Values = Record<'closedAt', SQL> & {
  outcome: ReportRow['outcome'] | typeof reports.formerOutcome
  formerOutcome?: typeof reports.outcome | null
}

const close = (tx: Tx, subject: Subject, { values, where }: { values: Values; where: SQL | undefined }) =>
  tx
    .update(reports)
    .set({
      closedAt: values.closedAt,
      outcome: sql`${values.outcome}`,
      formerOutcome: sql`${values.formerOutcome ?? null}`,
    })
    .where(and(onComment(subject), ne(reports.reason, 'disagree'), where))
    .returning()

function wasSeen(until: string | null | undefined) {
  if (until === undefined) return undefined
  return until === null ? sql`false` : lte(reports.saidAt, sql`${until}::timestamptz`)
}

const decidedAt = ({ siteId }: Subject, id: string) =>
  sql`(select decided_at from decisions where site_id = ${siteId} and id = ${id})`
