import PgBoss from 'pg-boss'
import { db } from '@/db/client'
import { log } from '@/lib/log'
import { perProcess } from '@/lib/per-process'
import { execute, executeTogether } from './execute'
import { type JobName, type Jobs, queues } from './queues'

// jobs hold addresses and codes: what is done is kept no longer than it takes to look into a fault
const retention = { archiveCompletedAfterSeconds: 60, archiveFailedAfterSeconds: 3600, deleteAfterHours: 24 }

/** pg-boss on our own pool; its tables and queues are made by the migration. */
export const boss = () =>
  perProcess('boss', () => {
    const executeSql = (text: string, values: unknown[]) => {
      if (text.trimStart().startsWith('BEGIN')) return executeTogether(text)
      const answer = execute(db, text, values)
      return endsJobs(text, values) ? answer.catch(noAnswer) : answer
    }
    return new PgBoss({ db: { executeSql }, schema: 'pgboss', migrate: false, ...retention })
  })

// pg-boss says that a batch is over without waiting for the answer: that it failed would be heard by nobody. A job whose
// end is written down nowhere is done again when it has expired
const endsJobs = (text: string, values: unknown[] = []) =>
  values.length === 3 && text.includes('COUNT(*) FROM results')

function noAnswer(error: unknown) {
  log.error({ err: error }, 'jobs')
  return { rows: [{ count: '0' }] }
}

export type Workers = { [Name in JobName]: (job: Jobs[Name], id: string) => Promise<void> }

/** Starts these workers, and the clock for what recurs. Returns the way to stop. */
export async function startJobs(workers: Partial<Workers>): Promise<() => Promise<void>> {
  const jobs = boss()
  jobs.on('error', (error) => log.error({ err: error }, 'jobs'))
  await jobs.start()
  for (const name of queues) await startWorker(jobs, name, workers)
  await jobs.schedule('screen-again', '* * * * *')
  await jobs.schedule('take-up', '* * * * *')
  await jobs.schedule('sweep', '7 * * * *')
  await jobs.schedule('watch-sign-ins', '* * * * *')
  await jobs.schedule('export-audit', '41 2 * * *')
  await jobs.schedule('recount', '23 3 * * *')
  await jobs.schedule('look-anew', '53 3 * * *')
  await jobs.schedule('digest', '2 * * * *')
  // whoever begins may be in the place of one that died
  await jobs.send('take-up', {})
  // or of one that knew other look-alikes; of many that begin together one is enough
  await jobs.send('look-anew', {}, { singletonKey: 'start', singletonMinutes: 10 })
  return () => jobs.stop({ graceful: true, timeout: 8_000, wait: true })
}

async function startWorker<Name extends JobName>(jobs: PgBoss, name: Name, workers: Partial<Workers>) {
  const work = workers[name]
  if (!work) return
  // one at each look would be two a second, and a bulk decision brings thousands; each ends on its own
  await jobs.work<Jobs[Name]>(name, { pollingIntervalSeconds: 0.5, batchSize: 25 }, async (batch) => {
    for (const job of batch) {
      try {
        await work(job.data, job.id)
        await jobs.complete(name, job.id)
      } catch (error) {
        await jobs.fail(name, job.id, error instanceof Error ? { message: error.message } : {})
      }
    }
  })
}
