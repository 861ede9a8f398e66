import { and, eq, ne } from 'drizzle-orm'
import type { ReservedSql } from 'postgres'
import { db } from '@/db/client'
import { replays } from '@/db/schema/screening'
import { sites } from '@/db/schema/sites'
import { newReplay } from '@/lib/contract/screening'
import type { Jobs } from '@/lib/jobs/queues'
import { sendLater } from '@/lib/jobs/send'
import { log } from '@/lib/log'
import { changedBy } from '../changed-by'
import { settingsIn } from '../outcome'
import { readSettings } from '../read-settings'
import { nothingFound } from './found'
import { onlyOne } from './only-one'
import { planOf } from './plan'
import { walk } from './walk'

type Job = Jobs['replay']

/** The job `replay`: one at a time for a site; what was begun and broken off is begun anew. */
export async function replay(job: Job) {
  const isMine = await onlyOne(job.siteId, async (sql) => {
    try {
      await run(sql, job)
    } catch (error) {
      log.error({ err: error }, 'a replay failed')
      await save(job, { state: 'failed' })
    }
  })
  if (!isMine) await sendLater(db, { name: 'replay', job, seconds: 1 })
}

async function run(sql: ReservedSql, job: Job) {
  const { siteId } = job
  const [row] = await db.select().from(replays).where(isOpen(job))
  if (!row) return
  const asked = newReplay.parse(row.asked)
  // as they are now, whatever becomes of them meanwhile
  const saved = await readSettings(siteId)
  const mode = await findMode(siteId)
  const plan = planOf(settingsIn(mode, saved), settingsIn(mode, changedBy(saved, asked)), asked)
  const found = nothingFound(plan.leftOut)
  await walk(sql, { siteId, days: asked.days, plan, found }, ({ total, done }) =>
    save(job, { state: 'running', total, done, found }),
  )
  await save(job, { state: 'done', found })
}

async function findMode(siteId: string) {
  const [site] = await db.select({ mode: sites.moderationMode }).from(sites).where(eq(sites.id, siteId))
  return site?.mode ?? 'pre'
}

const isOpen = ({ siteId, replayId }: Job) =>
  and(eq(replays.siteId, siteId), eq(replays.id, replayId), ne(replays.state, 'done'))

const save = (job: Job, values: Partial<typeof replays.$inferInsert>) =>
  db.update(replays).set(values).where(isOpen(job))
