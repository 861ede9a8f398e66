import { median, quantile } from './machine/figures'
import { rounds } from './machine/rounds'
import { say } from './machine/say'
import { openStage, type Served, serve } from './machine/stage'
import { measureBulk } from './queue/bulk'
import { measureDecisions, measureDuel } from './queue/decisions'
import { type Desk, openDesk } from './queue/desk'
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
  } finally {
    await served.stop()
    await stage.close()
  }
}

/** The worst filter of the worst tab counts. */
async function measurePages(desk: Desk, { url }: Served) {
  const worst = { says: '', value: 0 }
  for (const query of desk.queries) {
    const times: number[] = []
    for (let round = -1; round < rounds; round++) {
      const opened: number[] = []
      while (opened.length < 20) {
        const began = performance.now()
        const answer = await fetch(`${url}/api/v1/sites/${desk.slug}/queue?${query}`, desk.by(0))
        await answer.json()
        if (!answer.ok) throw new Error(`the queue answers ${answer.status} to ${query}`)
        opened.push(performance.now() - began)
      }
      if (round >= 0) times.push(quantile(opened, 0.95))
    }
    const value = median(times)
    if (query === 'tab=waiting') record('queue', { value })
    if (value > worst.value) Object.assign(worst, { says: query, value })
  }
  say(`slowest: ${worst.says}`)
  record('queue filters', { value: worst.value })
}
