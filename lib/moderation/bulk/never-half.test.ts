import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, post } from '@/lib/api/testing'
import { newsroom, type Room, waiting } from '../testing'
import { runBulk } from './run-bulk'

let room: Room
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await newsroom()
})

/** A bulk decision that is written down and not yet begun, as one whose process died; with its job. */
async function interrupted(texts: string[]) {
  const ids: string[] = []
  for (const text of texts) ids.push(await waiting(room, text))
  const targets = ids.map((id) => ({ id, revision: 1, status: 'pending' as const }))
  const bulkId = crypto.randomUUID()
  await raw`
    insert into bulks (site_id, id, moderator_id, verb, reason, total, state, done)
    values (${room.site.id}, ${bulkId}, ${room.anna.id}, 'hide', 'spam', ${ids.length}, 'running', 1)`
  return { siteId: room.site.id, bulkId, targets }
}

const statuses = async () =>
  (
    await raw<{ status: string }[]>`select status from comments where site_id = ${room.site.id} order by id`
  ).map(({ status }) => status)
const decided = async () => (await raw`select 1 from decisions where site_id = ${room.site.id}`).length

test('what a process that died had begun is done by the next one, once', async () => {
  const job = await interrupted(['Раз', 'Два', 'Три'])
  expect([await statuses(), await decided()]).toEqual([['pending', 'pending', 'pending'], 0])
  await Promise.all([runBulk(job), runBulk(job)])
  expect([await statuses(), await decided()]).toEqual([['hidden', 'hidden', 'hidden'], 3])
})

test('where the last of many cannot be decided, none of them is', async () => {
  const job = await interrupted(['Раз', 'Два'])
  // the log refuses: it is written last
  const [head] = await raw`select number from audit_heads where site_id = ${room.site.id}`
  await raw`
    insert into audit_log (site_id, number, at, action, subject, mac)
    values (${room.site.id}, ${Number(head?.number ?? 0) + 2}, now(), 'x', 'x', 'x')`
  await expect(runBulk(job)).rejects.toThrow()
  expect([await statuses(), await decided()]).toEqual([['pending', 'pending'], 0])
  const answer = await ask(`/sites/${room.site.slug}/bulks/${job.bulkId}`, room.anna)
  expect(await answer.json()).toMatchObject({ state: 'failed', done: 0 })
})

test('of several who take many decisions back at once one does, and the others find it done', async () => {
  const branch = await waiting(room, 'Раз')
  const bulks = `/sites/${room.site.slug}/bulks`
  const hide = { verb: 'hide', reason: 'spam', selection: { branch } }
  const { id } = await (await post(bulks, room.anna, hide)).json()
  const people = [room.anna, room.daniyar, room.anna, room.daniyar]
  const answers = await Promise.all(people.map((person) => post(`${bulks}/${id}/undo`, person)))
  expect(answers.map(({ status }) => status).sort()).toEqual([202, 409, 409, 409])
})

test('two who decide on the same comments at once, one by one and together, never decide twice', async () => {
  const { targets } = await interrupted(['Раз', 'Два', 'Три', 'Четыре'])
  const together = {
    verb: 'approve',
    selection: { comments: targets.map(({ id }) => ({ id, revision: 1 })) },
  }
  const path = `/sites/${room.site.slug}`
  const ruling = { verb: 'approve', revision: 1, status: 'pending' }
  await Promise.all([
    post(`${path}/bulks`, room.anna, together),
    ...targets.map(({ id }) => post(`${path}/comments/${id}/decisions`, room.daniyar, ruling)),
  ])
  expect([await statuses(), await decided()]).toEqual([
    ['published', 'published', 'published', 'published'],
    4,
  ])
})
