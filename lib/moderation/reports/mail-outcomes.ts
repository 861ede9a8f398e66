import { and, eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { reports } from '@/db/schema/reports'
import { send } from '@/lib/jobs/send'
import { outcomeMail } from './outcome-mail'
import { findReported, type ReportRow } from './queries'

/** Whoever gave notice is told by mail what came of it, and again where that is something else than they were told. */
export async function mailOutcomes(tx: Tx, closed: ReportRow[]) {
  for (const notice of closed) {
    const isKnown = notice.outcome === null || notice.outcome === notice.toldOutcome
    if (notice.noticeEmail === null || isKnown) continue
    const reported = await findReported(tx, notice, notice.revision)
    if (reported) await send(tx, 'mail', outcomeMail(notice, reported))
    await remember(tx, notice)
  }
}

const remember = (tx: Tx, { siteId, id, outcome, toldOutcome }: ReportRow) =>
  tx
    .update(reports)
    .set({ toldOutcome: outcome, ...(toldOutcome !== null && { correctedAt: sql`now()` }) })
    .where(and(eq(reports.siteId, siteId), eq(reports.id, id)))
