import { median, quantile } from './machine/figures'
import { rounds } from './machine/rounds'
import { say } from './machine/say'
import { openStage, serve } from './machine/stage'
import { record } from './results'
import { seedSite } from './seed/site'
import { seedThread, settle } from './seed/thread'

const pagesPerRound = 60

/** A moderator opens the queue while 10,000 comments wait. */
export async function queue() {
  const stage = await openStage()
  say('seeds 10,000 comments that wait')
  const site = await seedSite(stage.sql, { people: 2_000 })
  await seedThread(stage.sql, site, { key: 'waiting', count: 10_000, status: 'pending', roots: 1 })
  await settle(stage.sql)
  const served = await serve(stage)
  const headers = { cookie: site.people[0]?.cookie ?? '', 'sec-fetch-site': 'same-origin' }
  const open = async () => {
    const began = performance.now()
    const answer = await fetch(`${served.url}/api/v1/sites/${site.slug}/queue`, { headers })
    const { cards } = await answer.json()
    if (!answer.ok || cards.length === 0) throw new Error(`the queue answers ${answer.status}`)
    return performance.now() - began
  }
  const times: number[] = []
  try {
    for (let round = -1; round < rounds; round++) {
      const opened: number[] = []
      while (opened.length < pagesPerRound) opened.push(await open())
      if (round >= 0) times.push(quantile(opened, 0.95))
    }
    record('queue', { value: median(times) })
  } finally {
    await served.stop()
    await stage.close()
  }
}
