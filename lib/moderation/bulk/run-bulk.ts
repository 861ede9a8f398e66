import { db, type Tx } from '@/db/client'
import type { Jobs } from '@/lib/jobs/queues'
import type { Step } from '../step'
import { carryOut } from './carry-out'
import { lockAll, lockSite, takeTime } from './lock'
import { plan } from './plan'
import { planUndo } from './plan-undo'
import { type BulkRow, findBulk, setFailed, setProgress, setState } from './queries'

/** The job `bulk`: one transaction, so that a process that dies has done nothing; done once, it is not done again. */
export async function runBulk(job: Jobs['bulk']) {
  try {
    await db.transaction((tx) => run(tx, job))
  } catch (error) {
    await setFailed(job)
    throw error
  }
}

async function run(tx: Tx, job: Jobs['bulk']) {
  await takeTime(tx)
  await lockSite(tx, job.siteId)
  const bulk = await findBulk(tx, job)
  if (!bulk || bulk.state === 'done' || bulk.state === 'undone') return
  // whoever had come this far before has done nothing
  await setProgress(job, 0)
  const steps = await stepsOf(tx, bulk, job)
  await carryOut(tx, bulk, steps)
  await setState(tx, job, { state: 'done', done: steps.length })
  if (bulk.undoesId) await setState(tx, { ...job, bulkId: bulk.undoesId }, { state: 'undone' })
}

async function stepsOf(tx: Tx, bulk: BulkRow, { targets }: Jobs['bulk']): Promise<Step[]> {
  const locked = await lockAll(
    tx,
    bulk.siteId,
    targets.map(({ id }) => id),
  )
  return bulk.undoesId ? planUndo(tx, bulk, locked) : plan(locked, targets, bulk.verb)
}
