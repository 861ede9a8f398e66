import { setTimeout as pause } from 'node:timers/promises'
import { record } from '../results'
import { type Desk, listWaiting } from './desk'

type Bulk = { id: string; state: string; total: number; done: number }

/** Five thousand are hidden as one, and brought back as one, each from the press to the last word of it. */
export async function measureBulk(desk: Desk) {
  const before = await listWaiting(desk, 10_000)
  const filter = { tab: 'pending' }
  const found = await (await fetch(`${desk.api}/queue/matching?tab=pending`, desk.by(0))).json()
  const body = { verb: 'hide', reason: 'spam', selection: { filter, ...found } }
  const hidden = await timed(desk, '/bulks', body)
  record('bulk', { value: hidden.seconds })
  const back = await timed(desk, `/bulks/${hidden.bulk.id}/undo`)
  record('bulk undo', { value: back.seconds })
  const after = await listWaiting(desk, 10_000)
  if (before.join() !== after.join()) throw new Error('what was undone is not as it was')
}

async function timed({ api, by }: Desk, path: string, body?: object) {
  const began = performance.now()
  const init = { ...by(0), method: 'POST', ...(body && { body: JSON.stringify(body) }) }
  const answer = await fetch(`${api}${path}`, init)
  let bulk: Bulk = await answer.json()
  if (!answer.ok) throw new Error(`a bulk decision answers ${answer.status}`)
  while (bulk.state !== 'done') {
    if (bulk.state === 'failed') throw new Error('a bulk decision failed')
    await pause(50)
    bulk = await (await fetch(`${api}/bulks/${bulk.id}`, by(0))).json()
  }
  return { bulk, seconds: (performance.now() - began) / 1000 }
}
