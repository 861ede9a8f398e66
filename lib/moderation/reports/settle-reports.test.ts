import { beforeEach, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { mailsTo } from '@/lib/accounts/testing'
import { ask, newPerson, post } from '@/lib/api/testing'
import { newsOfDecision } from '@/lib/notifications/news-of-decision'
import { readersSee, rule, waiting } from '../testing'
import { notice, type ReportedRoom, receiptOf, report, reportedRoom, told } from './testing'

let room: ReportedRoom
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await reportedRoom()
})

const decideOn = (ruling: object, moderator = room.anna) => rule(room.site, moderator, room.id, ruling)
const keep = (moderator = room.anna) => decideOn({ verb: 'approve', status: 'published' }, moderator)
const hide = (moderator = room.anna) => decideOn({ verb: 'hide', reason: 'hate' }, moderator)
const undo = async (decision: Response) =>
  post(`/sites/${room.site.slug}/decisions/${(await decision.json()).id}/undo`, room.anna)
const queue = async () => (await ask(`/sites/${room.site.slug}/queue`, room.anna)).json()
const outcomes = async () =>
  (
    await raw<{ outcome: string | null }[]>`
    select outcome from reports where site_id = ${room.site.id} order by created_at, id`
  ).map(({ outcome }) => outcome)
const outcomeMails = async (email: string) =>
  (await mailsTo(email)).filter(({ subject }) => subject.startsWith('Решение'))

test('hiding upholds what was reported', async () => {
  await report(room, room.witness)
  expect((await hide()).status).toBe(201)
  expect(await outcomes()).toEqual(['upheld'])
  expect((await queue()).waiting).toBe(0)
})

test('a published comment can be kept where it was reported, and only there', async () => {
  expect((await keep()).status).toBe(409)
  await report(room, room.witness)
  expect((await keep()).status).toBe(201)
  expect(await outcomes()).toEqual(['dismissed'])
  expect([(await queue()).waiting, (await readersSee(room)).length]).toEqual([0, 1])
})

test('who disagrees makes no work: it is counted, and neither shown nor decided', async () => {
  await report(room, room.witness, { reason: 'disagree', note: 'Ерунда' })
  expect((await queue()).waiting).toBe(0)
  expect((await keep()).status).toBe(409)
  await report(room, await newPerson('Другой', room.site))
  const { cards } = await queue()
  expect(cards[0].reports.counts).toEqual([{ reason: 'spam', count: 1 }])
  expect(JSON.stringify(cards)).not.toMatch(/disagree|Ерунда/)
  await hide()
  expect(await outcomes()).toEqual([null, 'upheld'])
  expect(await told(room)).toHaveLength(1)
})

test('who thinks better of it and merely disagrees takes the comment out of the queue', async () => {
  await report(room, room.witness)
  await report(room, room.witness, { reason: 'disagree' })
  expect((await queue()).waiting).toBe(0)
})

test('holding takes a comment from readers, and leaves its reports open', async () => {
  await report(room, room.witness)
  await decideOn({ verb: 'hold' })
  expect(await outcomes()).toEqual([null])
  expect((await queue()).cards).toMatchObject([{ status: 'pending', reports: { counts: [{ count: 1 }] } }])
  await decideOn({ verb: 'approve' })
  expect(await outcomes()).toEqual(['dismissed'])
})

test('whoever gave notice is told by mail what was decided, by whom and what they can do', async () => {
  const given = notice()
  const { reference } = await receiptOf(report(room, null, { ...given, language: 'ru' }))
  await hide()
  const [mail, ...more] = await outcomeMails(given.notice.email)
  expect(more).toEqual([])
  expect(mail?.subject).toBe(`Решение по обращению ${reference} — ${room.site.name}`)
  expect(mail?.text).toContain('скрыт')
  expect(mail?.text).toContain('Решение принял модератор, а не программа')
  expect(mail?.text).toContain('в суд')
  expect(mail?.text).not.toContain('Плохой комментарий')
})

test('readers are told in their bell, notifiers by mail, nobody twice', async () => {
  const given = notice()
  await report(room, room.witness)
  await report(room, await newPerson('Заявитель', room.site), given)
  await keep()
  expect(await told(room)).toHaveLength(1)
  expect(await outcomeMails(given.notice.email)).toHaveLength(1)
})

test('of two moderators who decide at the same moment one closes the reports, and the outcome is told once', async () => {
  for (let round = 0; round < 10; round += 1) {
    room = await reportedRoom()
    const given = notice()
    await report(room, null, { ...given, language: 'ru' })
    await report(room, room.witness)
    const statuses = await Promise.all([keep(room.anna), keep(room.daniyar)])
    expect(statuses.map(({ status }) => status).sort()).toEqual([201, 409])
    expect(await outcomes()).toEqual(['dismissed', 'dismissed'])
    expect([(await told(room)).length, (await outcomeMails(given.notice.email)).length]).toEqual([1, 1])
  }
})

test('a report that comes while a moderator hides is either upheld or refused', async () => {
  for (let round = 0; round < 10; round += 1) {
    room = await reportedRoom()
    const [answer] = await Promise.all([report(room, room.witness), hide()])
    expect(await outcomes()).toEqual(answer.status === 201 ? ['upheld'] : [])
    expect((await queue()).waiting).toBe(0)
  }
})

test('undoing a decision opens its reports again, in their old place', async () => {
  await report(room, room.witness)
  const { since } = (await queue()).cards[0].reports
  const later = await waiting(room, 'Потом')
  for (const decide of [hide, keep]) {
    const decision = await decide()
    expect(decision.status).toBe(201)
    expect((await undo(decision)).status).toBe(201)
    expect(await outcomes()).toEqual([null])
    expect((await queue()).cards).toMatchObject([{ id: room.id, reports: { since } }, { id: later }])
  }
})

test('undo leaves closed what an earlier decision closed', async () => {
  await report(room, room.witness)
  await keep()
  await report(room, await newPerson('Другой', room.site))
  const hidden = await hide()
  expect(await outcomes()).toEqual(['upheld', 'upheld'])
  await undo(hidden)
  expect(await outcomes()).toEqual(['dismissed', null])
})

test('keeping a comment leaves open what was said after the moderator had read it', async () => {
  await report(room, room.witness)
  const [{ reports }] = (await queue()).cards
  const [late, given] = [await newPerson('Поздний', room.site), notice()]
  await report(room, late)
  await report(room, null, given)
  const kept = await decideOn({ verb: 'approve', status: 'published', reportsUntil: reports.until })
  expect(kept.status).toBe(201)
  expect(await outcomes()).toEqual(['dismissed', null, null])
  expect(await outcomeMails(given.notice.email)).toEqual([])
  expect((await queue()).cards).toMatchObject([
    { id: room.id, reports: { counts: [{ count: 1 }, { count: 1 }] } },
  ])
})

test('a complaint that became a notice meanwhile is not closed with the complaint', async () => {
  await report(room, room.witness)
  const [{ reports }] = (await queue()).cards
  await report(room, room.witness, notice())
  await decideOn({ verb: 'approve', status: 'published', reportsUntil: reports.until })
  expect(await outcomes()).toEqual([null])
})

test('who approves an edit has not looked at reports that came meanwhile', async () => {
  await ask(`/sites/${room.site.slug}/comments/${room.id}`, room.reader, {
    ...{ method: 'PATCH', body: { text: 'Лучше', revision: 1 } },
  })
  expect((await queue()).cards).toMatchObject([{ reports: null }])
  await report(room, room.witness)
  const approved = await decideOn({ verb: 'approve', status: 'published', revision: 2, reportsUntil: null })
  expect(approved.status).toBe(201)
  expect(await outcomes()).toEqual([null])
})

test('hiding answers all, also what was said a moment ago: nobody sees the comment any more', async () => {
  await report(room, room.witness)
  const [{ reports }] = (await queue()).cards
  await report(room, await newPerson('Поздний', room.site))
  await decideOn({ verb: 'hide', reason: 'hate', reportsUntil: reports.until })
  expect(await outcomes()).toEqual(['upheld', 'upheld'])
})

test('restoring what was hidden for reports, and hiding what was kept, turns their outcome', async () => {
  await report(room, room.witness)
  await hide()
  await decideOn({ verb: 'restore' })
  expect(await outcomes()).toEqual(['dismissed'])
  const again = await hide()
  expect(await outcomes()).toEqual(['upheld'])
  await undo(again)
  expect(await outcomes()).toEqual(['dismissed'])
  expect((await queue()).waiting).toBe(0)
})

test('after an undo the next decision tells the outcome anew', async () => {
  const given = notice()
  await report(room, null, { ...given, language: 'ru' })
  await undo(await hide())
  expect(await outcomeMails(given.notice.email)).toHaveLength(1)
  await keep()
  const [corrected] = await outcomeMails(given.notice.email)
  expect(await outcomeMails(given.notice.email)).toHaveLength(2)
  expect(corrected?.text).toContain('остаётся на сайте')
  expect(corrected?.text).toContain('Решение, о котором мы вам писали, изменено.')
})

test('undoing an undo closes the reports again', async () => {
  await report(room, room.witness)
  const back = await undo(await hide())
  expect((await undo(back)).status).toBe(201)
  expect(await outcomes()).toEqual(['upheld'])
  expect((await queue()).waiting).toBe(0)
})

test('what was decided stays decided for who reported it, until the text is another', async () => {
  const first = await receiptOf(report(room, room.witness))
  await keep()
  expect(await receiptOf(report(room, room.witness, { reason: 'hate' }))).toEqual(first)
  expect((await queue()).waiting).toBe(0)
  await raw`update comments set revision = 2, published_revision = 2 where id = ${room.id}`
  await raw`insert into revisions (site_id, comment_id, number, text, html) values (${room.site.id}, ${room.id}, 2, 'x', 'x')`
  const again = await receiptOf(report(room, room.witness, { reason: 'hate' }))
  expect(again.reference).toBe(first.reference)
  expect((await queue()).waiting).toBe(1)
})

test('who was not heard with a complaint may still give notice', async () => {
  await report(room, room.witness)
  await keep()
  expect((await report(room, room.witness, notice())).status).toBe(201)
  expect(await outcomes()).toEqual(['dismissed', null])
})

test('an author who edits what was reported does not move it back in the queue', async () => {
  await report(room, room.witness)
  const later = await waiting(room, 'Потом')
  await ask(`/sites/${room.site.slug}/comments/${room.id}`, room.reader, {
    method: 'PATCH',
    body: { text: 'Совсем другой текст', revision: 1 },
  })
  expect((await queue()).cards).toMatchObject([{ id: room.id, shown: { revision: 1 } }, { id: later }])
})

test('an author does not hear that their comment was reported and kept', async () => {
  await report(room, room.witness)
  const { id } = await (await keep()).json()
  expect(await db.transaction((tx) => newsOfDecision(tx, room.site.id, id))).toEqual([])
})
