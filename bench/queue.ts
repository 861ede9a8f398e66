import { median, quantile } from './machine/figures'
import { rounds } from './machine/rounds'
import { say } from './machine/say'
import { openStage, type Served, serve } from './machine/stage'
import { measureBulk } from './queue/bulk'
import { measureDecisions, measureDuel } from './queue/decisions'
import { type Desk, openDesk } from './queue/desk'
import { countFaults } from './queue/faults'
import { measureKeys } from './queue/keys'
import { record } from './results'
import { seedQueue } from './seed/queue'
import { seedSite } from './seed/site'
import { settle } from './seed/thread'

const comments = Number(process.env.BENCH_HUGE || 1_000_000)
const waiting = 10_000

/** Moderators at work in a newspaper with a million comments, of which 10,000 wait. */
export async function queue() {
  const stage = await openStage()
  say(`seeds ${comments} comments, of which ${waiting} wait`)
  const site = await seedSite(stage.sql, { people: 2_000 })
  await seedQueue(stage.sql, site, { comments, waiting })
  await settle(stage.sql)
  const served = await serve(stage)
  try {
    const desk = await openDesk(stage, site, served.url)
    await measurePages(desk, served)
    await measureDecisions(desk)
    await measureDuel(desk)
    await measureBulk(desk)
    await measureKeys(desk, served.url)
    await countFaults(stage)
  } finally {
    await served.stop()
    await stage.close()
  }
}

// of all that may be asked, the slowest at first sight are measured in full
const slowest = 8

/** The worst filter of the worst tab counts. */
async function measurePages(desk: Desk, { url }: Served) {
  const open = (query: string) => opened(desk, `${url}/api/v1/sites/${desk.slug}/queue?${query}`)
  const seen: { query: string; value: number }[] = []
  for (const query of desk.queries) {
    await open(query)
    const times = await several(5, () => open(query))
    seen.push({ query, value: median(times) })
  }
  seen.sort((one, other) => other.value - one.value)
  const worst = { query: '', value: 0 }
  for (const query of ['tab=waiting', ...seen.slice(0, slowest).map((one) => one.query)]) {
    const p95s = await several(rounds, async () => quantile(await several(20, () => open(query)), 0.95))
    const value = median(p95s)
    say(`${value.toFixed(1)} ms: ${query}`)
    if (query === 'tab=waiting') record('queue', { value })
    if (value > worst.value) Object.assign(worst, { query, value })
  }
  say(`slowest: ${worst.query}`)
  record('queue filters', { value: worst.value })
}

/** Milliseconds until one page of the queue is here. */
async function opened(desk: Desk, address: string) {
  const began = performance.now()
  const answer = await fetch(address, desk.by(0))
  await answer.json()
  if (!answer.ok) throw new Error(`the queue answers ${answer.status} to ${address}`)
  return performance.now() - began
}

async function several(times: number, work: () => Promise<number>) {
  const values: number[] = []
  while (values.length < times) values.push(await work())
  return values
}
