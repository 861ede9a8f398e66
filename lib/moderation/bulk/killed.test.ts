import { afterAll, afterEach, beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, post } from '@/lib/api/testing'
import { dropFolder, endTampering, findingOf, makeFolder } from '@/lib/audit/verify/testing'
import { newsroom } from '../testing'
import { plantWaiting, startWorker } from './testing'

beforeEach(makeFolder)
afterEach(dropFolder)
afterAll(endTampering)

const workers: Awaited<ReturnType<typeof startWorker>>[] = []
const newWorker = async () => {
  const worker = await startWorker()
  workers.push(worker)
  return worker
}
afterEach(async () => {
  for (const { kill } of workers.splice(0)) await kill()
})

test('five thousand decisions in whose middle a process is killed are made by another: all of them, once', async () => {
  const room = await newsroom()
  const ids = await plantWaiting(room, 5_000)
  const doomed = await newWorker()
  const middle = await holdWords(room.site.id, ids[2_500] ?? '')

  const path = `/sites/${room.site.slug}`
  const found = await (await ask(`${path}/queue/matching?tab=pending`, room.anna)).json()
  const selection = { filter: { tab: 'pending' }, ...found }
  const asked = await post(`${path}/bulks`, room.anna, { verb: 'approve', selection })
  const { id } = await asked.json()
  const progress = async () => (await ask(`${path}/bulks/${id}`, room.anna)).json()
  await expect
    .poll(progress, { timeout: 30_000, interval: 20 })
    .toMatchObject({ state: 'running', done: 2_000 })
  await doomed.kill()

  const standing = { state: 'running', total: 5_000 }
  expect([await statuses(room.site.id), await progress()]).toMatchObject([[['pending', 5_000]], standing])
  const next = newWorker()
  await middle.letGo()
  await next
  await expect.poll(progress, { timeout: 30_000, interval: 20 }).toMatchObject({ state: 'done', done: 5_000 })

  expect(await statuses(room.site.id)).toEqual([['published', 5_000]])
  expect(await decisionsOn(room.site.id)).toEqual({ all: 5_000, comments: 5_000 })
  expect(await findingOf(room.site.slug)).toMatchObject({ fault: null, differences: [] })
}, 90_000)

/** Personal data in one comment, held by somebody: who decides on all of them gets so far, and waits. */
async function holdWords(siteId: string, commentId: string) {
  await raw`update revisions set open_html = html where site_id = ${siteId} and comment_id = ${commentId}`
  const holder = await raw.reserve()
  await holder`begin`
  await holder`set local idle_in_transaction_session_timeout = 0`
  await holder`select from revisions where site_id = ${siteId} and comment_id = ${commentId} for update`
  return {
    letGo: async () => {
      await holder`commit`
      holder.release()
    },
  }
}

async function statuses(siteId: string) {
  const rows = await raw<{ status: string; count: number }[]>`
    select status, count(*)::int as count from comments where site_id = ${siteId} group by status`
  return rows.map(({ status, count }) => [status, count])
}

async function decisionsOn(siteId: string) {
  const [row] = await raw`
    select count(*)::int as all, count(distinct comment_id)::int as comments from decisions where site_id = ${siteId}`
  return row
}
