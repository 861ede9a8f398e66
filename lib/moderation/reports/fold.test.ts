import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newPerson, post } from '@/lib/api/testing'
import { keepTraces } from '@/lib/users/keep-traces'
import { rule } from '../testing'
import { foldAnew } from './fold-anew'
import {
  givePast,
  newRegular,
  newRegulars,
  notice,
  type ReportedRoom,
  report,
  reportedRoom,
  weighed,
} from './testing'

let room: ReportedRoom
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await reportedRoom()
})

const drawLine = (line: number | null) =>
  raw`update sites set fold_at_reports = ${line} where id = ${room.site.id}`
const reportAll = (people: Parameters<typeof report>[1][]) =>
  Promise.all(people.map((person) => report(room, person)))
const seen = async () => {
  const { comments } = await (await ask(room.article.thread, null)).json()
  return comments.find(({ id }: { id: string }) => id === room.id)
}
const told = async () => {
  const [row] = await raw<{ count: number }[]>`
    select count(*)::int as count from changes where comment_id = ${room.id} and kind = 'changed' and thread_id is not null`
  return row?.count ?? 0
}
const trace = (person: { id: string }, network: string, device?: string) =>
  keepTraces({ siteId: room.site.id, userId: person.id }, { network, ...(device && { device }) })

test('five readers without a record fold a comment, four do not', async () => {
  const people = await newRegulars(room.site, 5)
  await reportAll(people.slice(1))
  expect([await weighed(room), (await seen()).folded]).toEqual([{ weight: 40, folded: false }, undefined])
  await reportAll(people.slice(0, 1))
  expect(await weighed(room)).toEqual({ weight: 50, folded: true })
  expect(await seen()).toMatchObject({ folded: true, html: expect.stringContaining('Плохой комментарий') })
})

test('whoever was right before weighs more, whoever was wrong less', async () => {
  await drawLine(2)
  const [right, wrong] = [await newRegular(room.site), await newRegular(room.site)]
  await givePast(room, right, { upheld: 10 })
  await givePast(room, wrong, { dismissed: 10 })
  await report(room, wrong)
  expect(await weighed(room)).toEqual({ weight: 3, folded: false })
  await report(room, right)
  expect(await weighed(room)).toEqual({ weight: 20, folded: true })
})

test('what a report weighs stays as it was when it was made', async () => {
  const person = await newRegular(room.site)
  await report(room, person)
  await givePast(room, person, { dismissed: 5 })
  await report(room, await newPerson('Ещё Один', room.site))
  expect((await weighed(room))?.weight).toBe(20)
})

test('who disagrees, or takes a complaint back by that, weighs nothing', async () => {
  await drawLine(1)
  const person = await newRegular(room.site)
  await report(room, person, { reason: 'disagree' })
  expect(await weighed(room)).toEqual({ weight: 0, folded: false })
  await report(room, person)
  expect(await weighed(room)).toEqual({ weight: 10, folded: true })
  await report(room, person, { reason: 'disagree' })
  expect(await weighed(room)).toEqual({ weight: 0, folded: false })
  expect((await seen()).folded).toBeUndefined()
})

test('a complaint and a notice by one reader count once, a visitor’s notice folds nothing', async () => {
  await drawLine(1)
  await report(room, null, notice())
  expect(await weighed(room)).toEqual({ weight: 0, folded: false })
  const person = await newRegular(room.site)
  await report(room, person)
  await raw`update reports set closed_at = now(), outcome = 'dismissed' where reporter_id = ${person.id}`
  await report(room, person, notice())
  await raw`update reports set closed_at = null, outcome = null where reporter_id = ${person.id}`
  await report(room, person, notice())
  const [{ count } = { count: 0 }] = await raw<{ count: number }[]>`
    select count(*)::int from reports where reporter_id = ${person.id}`
  expect([count, (await weighed(room))?.weight]).toEqual([2, 10])
})

test('ten readers at the same moment fold it once, and readers are told once', async () => {
  const before = await told()
  const answers = await reportAll(await newRegulars(room.site, 10))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(201))
  expect(await weighed(room)).toEqual({ weight: 100, folded: true })
  expect(await told()).toBe(before + 1)
})

test('ten new accounts of one network are one, until they have been there for a week', async () => {
  const crowd = await Promise.all(Array.from({ length: 10 }, (_, i) => newPerson(`Новичок ${i}`, room.site)))
  await reportAll(crowd)
  expect(await weighed(room)).toEqual({ weight: 10, folded: false })
})

test('accounts of one device are one, however old they are', async () => {
  const newOne = () => newRegular(room.site)
  const [first, second, third] = [await newOne(), await newOne(), await newOne()]
  await trace(first, '203.0.113.7', 'd'.repeat(43))
  await trace(second, '198.51.100.7', 'd'.repeat(43))
  await givePast(room, second, { upheld: 3 })
  await report(room, first)
  await report(room, second)
  expect((await weighed(room))?.weight).toBe(14)
  await report(room, third)
  expect((await weighed(room))?.weight).toBe(24)
})

test('a moderator keeps it: it unfolds, and who was answered does not fold it again', async () => {
  const people = await newRegulars(room.site, 6)
  await reportAll(people.slice(1))
  await rule(room.site, room.anna, room.id, { verb: 'approve' })
  expect(await weighed(room)).toEqual({ weight: 0, folded: false })
  await reportAll(people)
  // the sixth alone is new
  expect(await weighed(room)).toEqual({ weight: 10, folded: false })
})

test('what was said after the moderator had looked still folds it', async () => {
  const people = await newRegulars(room.site, 10)
  await reportAll(people.slice(5))
  const card = await (await ask(`/sites/${room.site.slug}/comments/${room.id}`, room.anna)).json()
  await reportAll(people.slice(0, 5))
  await rule(room.site, room.anna, room.id, { verb: 'approve', reportsUntil: card.reports.until })
  expect(await weighed(room)).toEqual({ weight: 50, folded: true })
  await rule(room.site, room.anna, room.id, { verb: 'approve' })
  expect(await weighed(room)).toEqual({ weight: 0, folded: false })
})

test('a report and a decision at the same moment: it is folded exactly when it still has the weight', async () => {
  for (let round = 0; round < 5; round += 1) {
    room = await reportedRoom()
    const people = await newRegulars(room.site, 6)
    await reportAll(people.slice(1))
    await Promise.all([
      report(room, people[0] ?? null),
      rule(room.site, room.anna, room.id, { verb: 'approve' }),
    ])
    const [open] = await raw<{ weight: number }[]>`
      select coalesce(sum(weight), 0)::int as weight from reports
      where comment_id = ${room.id} and closed_at is null`
    expect(await weighed(room)).toEqual({ weight: open?.weight, folded: (open?.weight ?? 0) >= 50 })
  }
})

test('hidden or held it is not folded, brought back by an undo it is again', async () => {
  await reportAll(await newRegulars(room.site, 5))
  for (const verb of ['hide', 'hold']) {
    const ruled = await rule(room.site, room.anna, room.id, { verb, reason: 'spam' })
    expect((await weighed(room))?.folded).toBe(false)
    await post(`/sites/${room.site.slug}/decisions/${(await ruled.json()).id}/undo`, room.anna)
    expect(await weighed(room)).toEqual({ weight: 50, folded: true })
  }
})

test('what the newsroom chose or wrote is not folded', async () => {
  const feature = (method: string) =>
    ask(`/sites/${room.site.slug}/comments/${room.id}/feature`, room.anna, { method })
  await feature('PUT')
  await reportAll(await newRegulars(room.site, 5))
  expect(await weighed(room)).toEqual({ weight: 50, folded: false })
  await feature('DELETE')
  expect((await weighed(room))?.folded).toBe(true)
  await feature('PUT')
  expect((await weighed(room))?.folded).toBe(false)

  const { id } = await (
    await post(`${room.article.thread}/comments`, room.anna, room.article.draft('Редакция отвечает'))
  ).json()
  await rule(room.site, room.daniyar, id, { verb: 'approve' })
  room = { ...room, id }
  await reportAll(await newRegulars(room.site, 5))
  expect(await weighed(room)).toEqual({ weight: 50, folded: false })
})

test('another line folds and unfolds what is shown, and none unfolds everything', async () => {
  const admin = await newPerson('Хозяйка', room.site, 'admin')
  const set = async (foldAtReports: number | null) => {
    await ask(`/sites/${room.site.slug}`, admin, { method: 'PATCH', body: { foldAtReports } })
    const jobs = await raw<{ data: { siteId: string } }[]>`
      delete from pgboss.job where name = 'fold-anew' and data ->> 'siteId' = ${room.site.id} returning data`
    const turned = await Promise.all(jobs.map(({ data }) => foldAnew(data)))
    return [turned, (await weighed(room))?.folded]
  }
  await reportAll(await newRegulars(room.site, 3))
  expect(await set(3)).toEqual([[1], true])
  expect(await set(null)).toEqual([[1], false])
  expect(await set(null)).toEqual([[], false])
  expect(await set(4)).toEqual([[0], false])
  expect(await set(1)).toEqual([[1], true])
})

test('folded it is in no feed, folded where a publisher’s server shows it, and nothing that machines keep', async () => {
  const feed = async () => (await ask(`${room.article.thread}/feed`, null)).text()
  const page = async () => (await ask(`${room.article.thread}/render`, null)).text()
  const words = 'Плохой комментарий'
  expect([await feed(), await page()]).toEqual([
    expect.stringContaining(words),
    expect.stringContaining(words),
  ])
  await reportAll(await newRegulars(room.site, 5))
  expect(await feed()).not.toContain(words)
  const [html = '', machines = ''] = (await page()).split('<script')
  expect(html).toMatch(
    new RegExp(`<details><summary>Скрыто по жалобам.*</summary><div.*${words}.*</details>`, 's'),
  )
  expect(machines).not.toContain(words)
})

test('reports on one site fold nothing of another', async () => {
  const other = await reportedRoom()
  const people = await newRegulars(other.site, 5)
  const answers = await reportAll(people)
  expect(answers.map(({ status }) => status)).toEqual(Array(5).fill(403))
  expect(await weighed(room)).toEqual({ weight: 0, folded: false })
})
