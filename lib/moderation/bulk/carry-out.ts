import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisionEntry } from '@/lib/audit/decision-entry'
import { recordMany } from '@/lib/audit/record'
import { changeMask } from '../change-mask'
import { settleReports } from '../reports/settle-reports'
import { publishedBy } from '../rules'
import { countAll } from './lock'
import type { Step } from './plan'
import { type BulkRow, setProgress } from './queries'
import { insertDecisions, setStatuses, takeMasksOff, tellAll } from './write-steps'

// so many at a time: far below the time that a statement may take, and progress is seen
const chunk = 1_000

/** Carries out what was planned for locked comments, as `rule` does for one: all of it or nothing. */
export async function carryOut(tx: Tx, bulk: BulkRow, steps: Step[]) {
  for (let from = 0; from < steps.length; from += chunk) {
    const some = steps.slice(from, from + chunk)
    await setStatuses(tx, bulk, some)
    await insertDecisions(tx, bulk, some)
    await takeMasksOff(tx, bulk, some)
    await tellAll(tx, bulk, some)
    await answerReports(tx, bulk, some)
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
async function answerReports(tx: Tx, { siteId }: BulkRow, steps: Step[]) {
  const reported = await among(tx, steps, sql`select comment_id from reports where site_id = ${siteId}`)
  for (const { id, decisionId, ...step } of reported)
    await settleReports(tx, { siteId, commentId: id }, { ...step, decisionId })
}

async function putMasksBack(tx: Tx, { siteId }: BulkRow, steps: Step[]) {
  const undone = steps.filter(({ undoes, from }) => undoes && from === 'published')
  if (undone.length === 0) return
  const personal = sql`select comment_id from signals where site_id = ${siteId} and rule = 'personal-data'`
  for (const { id, ...step } of await among(tx, undone, personal))
    await changeMask(tx, { ...step, siteId, commentId: id })
}

async function among(tx: Tx, steps: Step[], found: ReturnType<typeof sql>): Promise<Step[]> {
  const ids = JSON.stringify(steps.map(({ id }) => id))
  const rows = await tx.execute<{ id: string }>(sql`
    select distinct comment_id as id from (${found}
      and comment_id in (select value::uuid from jsonb_array_elements_text(${ids}::text::jsonb))) found`)
  const known = new Set([...rows].map(({ id }) => id))
  return steps.filter(({ id }) => known.has(id))
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
