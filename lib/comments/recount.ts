import { raw } from '@/db/client'
import { log } from '@/lib/log'
import { recountRoot, recountThread, recountVotes, reweigh } from './recount/repair'
import { listReportDrift } from './recount/reports'
import { type Drift, listThreadDrift } from './recount/threads'
import { listVoteDrift } from './recount/votes'

/** What was looked at, and what was wrong with it. */
export type Recount = { threads: number; comments: number; drifts: Drift[] }

// far below the time that a statement may take, whatever the thread
const perBatch = 20_000

/** The job `recount`: counts every thread, branch, vote and report anew, says what had drifted and puts it right. */
export async function recount({ batch = perBatch } = {}): Promise<Recount> {
  const result: Recount = { threads: 0, comments: 0, drifts: [] }
  for await (const thread of listThreads()) {
    result.threads += 1
    result.drifts.push(...(await listThreadDrift(thread, batch)))
  }
  for await (const { comments, drifts } of listVoteDrift(batch)) {
    result.comments += comments
    result.drifts.push(...drifts)
  }
  result.drifts.push(...(await listReportDrift()))
  for (const drift of result.drifts) await repair(drift, batch)
  return result
}

async function repair(drift: Drift, batch: number) {
  log.warn({ drift }, 'a count had drifted')
  if (drift.of === 'thread') await recountThread(drift, batch)
  else if (drift.of === 'branch') await recountRoot(drift, batch)
  else if (drift.of === 'votes') await recountVotes(drift)
  else await reweigh(drift)
}

async function* listThreads() {
  let after = { siteId: '00000000-0000-0000-0000-000000000000', id: '00000000-0000-0000-0000-000000000000' }
  for (;;) {
    const threads = await raw<{ siteId: string; id: string }[]>`
      select site_id as "siteId", id from threads where (site_id, id) > (${after.siteId}, ${after.id})
      order by site_id, id limit 500`
    yield* threads
    const last = threads.at(-1)
    if (!last) return
    after = last
  }
}
