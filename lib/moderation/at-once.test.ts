import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { newPerson } from '@/lib/api/testing'
import { dropFolder, endTampering, findingOf, makeFolder } from '@/lib/audit/verify/testing'
import { report, reportedRoom } from './reports/testing'
import { count, newsroom, type Room, rule, waiting } from './testing'

beforeEach(makeFolder)
afterEach(dropFolder)
afterAll(endTampering)

async function countHeldUp() {
  const waits = await raw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return waits.length
}

const heldUp = (count: number) => expect.poll(countHeldUp, { interval: 10, timeout: 10_000 }).toBe(count)

async function manyWaiting(room: Room, many: number): Promise<string[]> {
  const readers = await Promise.all(Array.from({ length: 4 }, (_, i) => newPerson(`Автор ${i}`, room.site)))
  return Promise.all(
    Array.from({ length: many }, (_, i) =>
      waiting({ article: room.article, reader: readers[i % 4] ?? room.reader }, `${i}`),
    ),
  )
}

const logOf = (room: Room) => raw<{ number: number; subjectId: string }[]>`
  select number::int, subject_id as "subjectId" from audit_log
  where site_id = ${room.site.id} and subject = 'comment' order by number`

test('sixteen who decide at once on different comments make one chain in which each stands once', async () => {
  const room = await newsroom()
  const ids = await manyWaiting(room, 16)
  const answers = await Promise.all(ids.map((id) => rule(room.site, room.anna, id, { verb: 'approve' })))
  expect(answers.map(({ status }) => status)).toEqual(ids.map(() => 201))
  expect(await count(room.site)).toBe(16)
  const log = await logOf(room)
  const first = log[0]?.number ?? 0
  expect(log.map(({ number }) => number - first)).toEqual(ids.map((_, place) => place))
  expect(log.map(({ subjectId }) => subjectId).sort()).toEqual([...ids].sort())
  expect(await findingOf(room.site.slug)).toMatchObject({ fault: null, differences: [] })
})

test('of two who decide on each of sixteen at once one wins, the other is told, and the log knows one', async () => {
  const room = await newsroom()
  const ids = await manyWaiting(room, 16)
  const pairs = ids.map((id) =>
    Promise.all(
      [room.anna, room.daniyar].map((by) => rule(room.site, by, id, { verb: 'approve', status: 'pending' })),
    ),
  )
  for (const pair of await Promise.all(pairs)) {
    expect(pair.map(({ status }) => status).sort()).toEqual([201, 409])
    const told = pair.find(({ status }) => status === 409)
    expect(await told?.json()).toMatchObject({ code: 'comment-decided', decision: { verb: 'approve' } })
  }
  expect(await logOf(room)).toHaveLength(16)
  expect(await count(room.site)).toBe(16)
  expect(await findingOf(room.site.slug)).toMatchObject({ fault: null, differences: [] })
})

test('a report that lands while a decision waits for it is answered by that decision', async () => {
  const room = await reportedRoom()
  const { done } = await raw.begin(async (tx) => {
    await tx`select from comments where id = ${room.id} for no key update`
    const reported = report(room, room.witness)
    await heldUp(1)
    const decided = rule(room.site, room.anna, room.id, { verb: 'hide', reason: 'spam' })
    await heldUp(2)
    return { done: Promise.all([reported, decided]) }
  })
  expect((await done).map(({ status }) => status)).toEqual([201, 201])
  const [settled] = await raw`select outcome from reports where comment_id = ${room.id}`
  expect(settled).toEqual({ outcome: 'upheld' })
})

test('of a decision only the steps themselves are sent as steps: no note, and not what else is hidden', async () => {
  const room = await newsroom()
  const id = await waiting({ article: room.article, reader: room.reader }, 'одно')
  const written = vi.spyOn(JSON, 'stringify')
  expect(
    (await rule(room.site, room.anna, id, { verb: 'hide', reason: 'spam', note: 'Для своих' })).status,
  ).toBe(201)
  const steps = written.mock.calls
    .map(([one]) => one)
    .filter((one) => Array.isArray(one) && one[0]?.id === id)
  expect(steps).toHaveLength(2)
  const known = ['id', 'threadId', 'decisionId', 'verb', 'revision', 'from', 'to', 'shown', 'shows', 'undoes']
  for (const [step] of steps) expect(known).toEqual(expect.arrayContaining(Object.keys(step)))
})
