import type { ReservedSql } from 'postgres'
import type { RuleName } from '@/lib/contract/screening'
import { newBreath } from './breath'
import type { Found } from './found'
import { type Judged, judge, type Memory } from './judge'
import { findWindow, listPast, type Past } from './list-past'
import { newPastAuthors } from './past-authors'
import { newPastPrints } from './past-prints'
import type { Plan } from './plan'
import { settleFates } from './settle-fates'

type Task = { siteId: string; days: number; plan: Plan; found: Found }
type Progress = { total: number; done: number }

const askAuthors: readonly RuleName[] = [
  'newcomer',
  'history',
  'flood',
  'premoderated',
  'email-domain',
  'disposable-email',
]
// milliseconds
const tellEvery = 300

/** Goes through the past in order of time, a few milliseconds at once, and tells how far it is. */
export async function walk(sql: ReservedSql, task: Task, tell: (progress: Progress) => Promise<unknown>) {
  const window = await findWindow(sql, task.siteId, task.days)
  const progress = { total: window?.total ?? 0, done: 0 }
  await tell(progress)
  if (!window) return
  const memory = memoryFor(task, window.from)
  let told = performance.now()
  for await (const batch of listPast(sql, task.siteId, window)) {
    await memory.authors?.learn(sql, batch)
    await settleFates(sql, await judgeAll(task.plan, batch, memory), task)
    progress.done += batch.length
    if (performance.now() - told < tellEvery) continue
    await tell(progress)
    told = performance.now()
  }
  await tell(progress)
}

/** Only what the rules that differ ask for. */
function memoryFor({ siteId, plan: { changed } }: Task, start: string): Memory {
  return {
    authors: askAuthors.some((name) => changed.has(name)) ? newPastAuthors(siteId, start) : null,
    prints: changed.has('repeat') ? newPastPrints() : null,
  }
}

async function judgeAll(plan: Plan, batch: Past[], memory: Memory): Promise<Judged[]> {
  const breath = newBreath()
  const judged: Judged[] = []
  for (const past of batch) {
    const one = judge(plan, past, memory)
    if (one) judged.push(one)
    memory.authors?.remember(past)
    if (breath.isDue()) await breath.take()
  }
  await breath.take()
  return judged
}
