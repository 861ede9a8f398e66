import { v7 } from 'uuid'
import { db, type Tx } from '@/db/client'
import { once } from '@/db/once'
import type { Actor } from '@/lib/auth/actor'
import { authorize, can } from '@/lib/auth/can'
import type { Language } from '@/lib/contract/fields'
import type { NewReport, Receipt } from '@/lib/contract/reports'
import { send } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import type { Subject } from './queries'
import { idOfNotice, isSameNotice, type Words, wordsOf } from './reports/notice'
import {
  findReport,
  findReported,
  findRevisionOf,
  findShown,
  insertReport,
  listByReporter,
  lockShown,
  markReported,
  type Reporting,
  type ReportRow,
  replaceReport,
} from './reports/queries'
import { receiptMail } from './reports/receipt-mail'
import { stepFor } from './reports/step-for'
import { weigh } from './reports/weigh'

type Given = { report: NewReport; language: Language; key: string | null }

/**
 * A reader complains about a comment that readers see; of illegal content anybody may give notice, which is confirmed
 * by mail. Whoever reports again is told the same reference. Throws `not-found`, `not-signed-in`, `not-a-member`,
 * `forbidden` for an own comment.
 */
export async function reportComment(
  actor: Actor,
  subject: Subject,
  { report, language, key }: Given,
): Promise<Receipt> {
  const comment = await findShown(subject)
  if (!comment) throw new Problem('not-found')
  if (report.reason !== 'illegal') authorize(actor, 'comment.report', comment)
  else if (!can(actor, 'notice.give', comment)) throw new Problem('forbidden')

  const words = wordsOf(report, language)
  if (actor.kind === 'visitor') return db.transaction((tx) => giveNotice(tx, subject, { words, report, key }))
  const request = { report: subject, ...report }
  return once({ userId: actor.userId, key, request }, (tx) =>
    actor.member?.siteId === subject.siteId
      ? reportAs(tx, subject, { words, report, reporterId: actor.userId })
      : giveNotice(tx, subject, { words, report, key }),
  )
}

type Complaint = { words: Words; report: NewReport; reporterId: string }

async function reportAs(tx: Tx, subject: Subject, { words, report, reporterId }: Complaint) {
  const revision = await lockRead(tx, { ...subject, reporterId }, report)
  const mine = await listByReporter(tx, subject, reporterId)
  const step = stepFor(mine, { isNotice: report.reason === 'illegal', revision })
  if (step.do === 'keep') return receiptOf(step.report)

  const counts = report.reason === 'disagree' ? nothing : await weigh(tx, { ...subject, reporterId })
  const row = { ...words, ...counts, revision }
  if (step.do === 'insert')
    return file(tx, await insertReport(tx, { ...subject, ...row, id: v7(), reporterId }))
  return file(tx, await replaceReport(tx, step.report, row), step.report)
}

// who disagrees complains of nothing
const nothing = { weight: 0, countsAs: null }

type Notice = { words: Words; report: NewReport; key: string | null }

/** Without an account nothing tells whose an earlier notice is: only the very same is recognised. */
async function giveNotice(tx: Tx, subject: Subject, { words, report, key }: Notice) {
  const revision = await lockRead(tx, subject, report)
  const id = idOfNotice(subject, { words, revision, key })
  const known = await findReport(tx, { siteId: subject.siteId, id })
  if (!known) return file(tx, await insertReport(tx, { ...subject, ...words, id, revision }))
  if (!isSameNotice(known, words)) throw new Problem('key-reused')
  return receiptOf(known)
}

/** Nobody decides on the comment meanwhile. Returns the revision that was read; one that nobody could read is none. */
async function lockRead(tx: Tx, subject: Reporting, report: NewReport): Promise<number> {
  const shown = await lockShown(tx, subject)
  if (!shown?.publishedRevision) throw new Problem('not-found')
  const { editedAt } = report
  const isDated = report.revision === undefined && editedAt !== undefined
  const revision = isDated ? await findRevisionOf(tx, subject, editedAt) : report.revision
  return Math.min(revision ?? shown.publishedRevision, shown.publishedRevision)
}

async function file(tx: Tx, report: ReportRow, before?: ReportRow): Promise<Receipt> {
  const { siteId } = report
  const turned = await markReported(tx, report)
  const concerns = [report, before].some((one) => one && one.reason !== 'disagree')
  if (concerns) await announce(tx, { siteId, ...turned, queue: true })
  const isNews = !before || before.closedAt !== null || !isSameNotice(before, report)
  if (report.noticeEmail !== null && isNews) {
    const reported = await findReported(tx, report, report.revision)
    if (reported) await send(tx, 'mail', receiptMail(report, reported))
  }
  return receiptOf(report)
}

const receiptOf = ({ reference, createdAt }: ReportRow): Receipt => ({
  reference,
  receivedAt: createdAt.toISOString(),
})
