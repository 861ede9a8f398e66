import { byHand } from '@/db/by-hand'
import type { Tx } from '@/db/client'
import { decisionEntry } from '@/lib/audit/decision-entry'
import { recordMany } from '@/lib/audit/record'
import { putMaskBack } from '../put-mask-back'
import { settleReports } from '../reports/settle-reports'
import { publishedBy } from '../rules'
import { given, setStatuses } from '../set-statuses'
import type { Step } from '../step'
import { type Written, writeDown } from '../write-down'
import { countAll } from './lock'
import { type BulkRow, setProgress } from './queries'

// so many at a time: far below the time that a statement may take, and progress is seen
const chunk = 1_000

/** Carries out what was planned for locked comments, as `rule` does for one: all of it or nothing. */
export async function carryOut(tx: Tx, bulk: BulkRow, steps: Step[]) {
  for (let from = 0; from < steps.length; from += chunk) {
    const some = steps.slice(from, from + chunk)
    const changed = await setStatuses(tx, { siteId: bulk.siteId, isSeen: true }, some)
    if (changed !== some.length) throw new Error('a locked comment has changed')
    const written = await writeDown(tx, { ...bulk, bulkId: bulk.id }, some)
    await answerReports(tx, bulk, reportedOf(some, written))
    await putMasksBack(tx, bulk, some)
    await setProgress({ siteId: bulk.siteId, bulkId: bulk.id }, from + some.length)
  }
  await countAll(
    tx,
    bulk.siteId,
    steps.map((step) => ({ ...step, by: publishedBy(step.from, step.to) })),
  )
  await recordMany(
    tx,
    steps.map((step) => entryOf(bulk, step)),
  )
}

/** Few of many comments were ever reported; those are settled one by one. */
async function answerReports(tx: Tx, { siteId }: BulkRow, reported: Step[]) {
  for (const { id, ...step } of reported) await settleReports(tx, { siteId, commentId: id }, step)
}

function reportedOf(steps: Step[], written: Written[]) {
  const reported = new Set(written.flatMap(({ id, wasReported }) => (wasReported ? [id] : [])))
  return steps.filter(({ id }) => reported.has(id))
}

async function putMasksBack(tx: Tx, { siteId }: BulkRow, steps: Step[]) {
  const undone = steps.filter(({ undoes, from }) => undoes && from === 'published')
  const personal = undone.length === 0 ? new Set() : await listPersonal(tx, siteId, undone)
  for (const { id, ...step } of undone)
    if (personal.has(id)) await putMaskBack(tx, { ...step, siteId, commentId: id })
}

async function listPersonal(tx: Tx, siteId: string, steps: Step[]) {
  const rows = await byHand(tx)<{ id: string }[]>`
    select distinct comment_id as id from signals
    where site_id = ${siteId} and rule = 'personal-data' and comment_id in (select id from ${given(tx, steps)})`
  return new Set(rows.map(({ id }) => id))
}

const entryOf = ({ siteId, id: bulkId, moderatorId, reason, note }: BulkRow, step: Step) =>
  decisionEntry(
    {
      ...{ siteId, id: step.decisionId, commentId: step.id, revision: step.revision, verb: step.verb },
      ...{ fromStatus: step.from, toStatus: step.to, fromRevision: step.shown, undoesId: step.undoes },
      ...{ reason, note, moderatorId, bulkId },
    },
    step.shows,
  )
