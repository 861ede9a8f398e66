import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, post } from '@/lib/api/testing'
import { count, newsroom, type Room, readersSee, rule, waiting } from '../testing'

let room: Room
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await newsroom()
})

const decideMany = (body: object, person = room.anna) => post(`/sites/${room.site.slug}/bulks`, person, body)
const undoMany = (id: string) => post(`/sites/${room.site.slug}/bulks/${id}/undo`, room.anna)
const queue = async (query = '') => (await ask(`/sites/${room.site.slug}/queue${query}`, room.anna)).json()
const matching = async (query = '') =>
  (await ask(`/sites/${room.site.slug}/queue/matching${query}`, room.anna)).json()
const seen = (ids: string[]) => ids.map((id) => ({ id, revision: 1 }))
const statuses = async () =>
  (
    await raw<{ status: string }[]>`select status from comments where site_id = ${room.site.id} order by id`
  ).map(({ status }) => status)

test('several chosen comments are decided together, and brought back by one undo', async () => {
  const ids = [await waiting(room, 'Раз'), await waiting(room, 'Два'), await waiting(room, 'Три')]
  const answer = await decideMany({ verb: 'approve', selection: { comments: seen(ids.slice(0, 2)) } })
  expect(answer.status).toBe(202)
  const done = await answer.json()
  expect(done).toMatchObject({ state: 'done', total: 2, done: 2 })
  expect([await readersSee(room), await count(room.site)]).toMatchObject([[{}, {}], 2])

  const back = await (await undoMany(done.id)).json()
  expect(back).toMatchObject({ state: 'done', done: 2, undoes: done.id })
  expect([await statuses(), await count(room.site)]).toEqual([['pending', 'pending', 'pending'], 0])
  expect((await queue()).cards.map(({ id }: { id: string }) => id)).toEqual(ids)
  expect((await undoMany(done.id)).status).toBe(409)
})

test('what a colleague decided meanwhile is left as it is, by the decision and by its undo', async () => {
  const ids = [await waiting(room, 'Раз'), await waiting(room, 'Два'), await waiting(room, 'Три')]
  await rule(room.site, room.daniyar, ids[0] ?? '', { verb: 'approve' })
  const hidden = await (
    await decideMany({ verb: 'hide', reason: 'spam', selection: { comments: seen(ids) } })
  ).json()
  expect(hidden).toMatchObject({ total: 3, done: 3 })
  await rule(room.site, room.daniyar, ids[1] ?? '', { verb: 'restore' })
  expect(await (await undoMany(hidden.id)).json()).toMatchObject({ total: 3, done: 2 })
  expect(await statuses()).toEqual(['published', 'published', 'pending'])
})

test('all that a filter finds is decided, and nothing that came after the moderator had looked', async () => {
  await waiting(room, 'Реклама казино')
  await waiting(room, 'Ещё одно КАЗИНО')
  const other = await waiting(room, 'Хороший комментарий')
  const filter = { tab: 'pending', text: 'казино' }
  const found = await matching(`?tab=pending&text=${encodeURIComponent('казино')}`)
  expect(found.count).toBe(2)
  await waiting(room, 'Третье казино')
  const done = await (
    await decideMany({ verb: 'hide', reason: 'spam', selection: { filter, ...found } })
  ).json()
  expect(done).toMatchObject({ state: 'done', done: 2 })
  expect(await statuses()).toEqual(['hidden', 'hidden', 'pending', 'pending'])
  expect((await queue()).cards[0].id).toBe(other)
})

test('a filter that finds more than the moderator was told decides nothing', async () => {
  await waiting(room, 'Раз')
  await waiting(room, 'Два')
  const { asOf } = await matching()
  const selection = { filter: { tab: 'waiting' }, count: 1, asOf }
  expect((await decideMany({ verb: 'approve', selection })).status).toBe(409)
  expect(await statuses()).toEqual(['pending', 'pending'])
})

test('a branch is hidden with all its replies, and counts are right before and after', async () => {
  const top = await waiting(room, 'Корень')
  await rule(room.site, room.anna, top, { verb: 'approve' })
  const reply = await waiting(room, 'Ответ', top)
  await rule(room.site, room.anna, reply, { verb: 'approve' })
  await rule(room.site, room.anna, await waiting(room, 'Ответ на ответ', reply), { verb: 'approve' })
  const beside = await waiting(room, 'Рядом')
  await rule(room.site, room.anna, beside, { verb: 'approve' })
  expect(await count(room.site)).toBe(4)
  const hidden = await (
    await decideMany({ verb: 'hide', reason: 'abuse', selection: { branch: reply } })
  ).json()
  expect(hidden).toMatchObject({ done: 2 })
  const replies = async () => (await raw`select reply_count from comments where id = ${top}`)[0]?.reply_count
  expect([await count(room.site), await replies()]).toEqual([2, 0])
  await undoMany(hidden.id)
  expect([await count(room.site), await replies()]).toEqual([4, 2])
})

test('each of many is in the log with its moderator, its bulk and a job for its author', async () => {
  const ids = [await waiting(room, 'Раз'), await waiting(room, 'Два')]
  const { id } = await (
    await decideMany({ verb: 'hide', reason: 'spam', note: 'рассылка', selection: { comments: seen(ids) } })
  ).json()
  const decisions =
    await raw`select verb, reason, note, moderator_id as by from decisions where bulk_id = ${id}`
  const by = { verb: 'hide', reason: 'spam', note: 'рассылка', by: room.anna.id }
  expect(decisions).toEqual([by, by])
  const jobs = await raw`
    select 1 from pgboss.job where name = 'notify' and data ->> 'kind' = 'decision' and data ->> 'siteId' = ${room.site.id}`
  expect(jobs).toHaveLength(2)
  const log = await raw`
    select 1 from audit_log where site_id = ${room.site.id} and after ->> 'bulk' = ${id}`
  expect(log).toHaveLength(2)
})

test('the same request twice decides once', async () => {
  const ids = [await waiting(room, 'Раз')]
  const asked = { verb: 'approve', selection: { comments: seen(ids) } }
  const key = { 'idempotency-key': crypto.randomUUID() }
  const first = await (await post(`/sites/${room.site.slug}/bulks`, room.anna, asked, key)).json()
  const second = await (await post(`/sites/${room.site.slug}/bulks`, room.anna, asked, key)).json()
  expect(second.id).toBe(first.id)
  expect(await raw`select 1 from decisions where site_id = ${room.site.id}`).toHaveLength(1)
})

test('ids of another site are nothing here', async () => {
  const elsewhere = await newsroom()
  const id = await waiting(elsewhere, 'Чужой')
  expect((await decideMany({ verb: 'approve', selection: { comments: seen([id]) } })).status).toBe(404)
  expect((await decideMany({ verb: 'approve', selection: { branch: id } })).status).toBe(404)
})
