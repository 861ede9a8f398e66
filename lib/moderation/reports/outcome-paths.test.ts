import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newPerson, post } from '@/lib/api/testing'
import type { Jobs } from '@/lib/jobs/queues'
import { notify } from '@/lib/notifications/notify'
import { bell } from '@/lib/notifications/testing'
import { screenAgain } from '../screen-again'
import { rule, waiting } from '../testing'
import { newRegulars, type ReportedRoom, report, reportedRoom, weighed } from './testing'

let room: ReportedRoom
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await reportedRoom()
  await raw`update sites set fold_at_reports = 2 where id = ${room.site.id}`
  for (const person of [room.witness, ...(await newRegulars(room.site, 1))]) await report(room, person)
  expect((await weighed(room))?.folded).toBe(true)
})

/** What the witness reads in the bell, once the time to think better of it is over. */
async function heard() {
  const jobs = await raw<{ data: Jobs['notify'] }[]>`
    update pgboss.job set state = 'completed', completed_on = now()
    where name = 'notify' and state = 'created' and data->>'siteId' = ${room.site.id} returning data`
  for (const { data } of jobs) await notify(data)
  const { notifications } = await bell(room.site, room.witness)
  return notifications.map(({ outcome, corrected }) => (corrected ? `${outcome}, corrected` : outcome))
}
const bulk = async (body: object) => {
  const answer = await post(`/sites/${room.site.slug}/bulks`, room.anna, body)
  return (await answer.json()).id as string
}
const seen = () => ({ comments: [{ id: room.id, revision: 1 }] })

test('a decision on many tells whoever reported one of them, and its undo tells that it is open again', async () => {
  const id = await bulk({ verb: 'hide', reason: 'spam', selection: seen() })
  expect([await heard(), await weighed(room)]).toEqual([['hidden'], { weight: 0, folded: false }])
  await post(`/sites/${room.site.slug}/bulks/${id}/undo`, room.anna)
  expect([await heard(), await weighed(room)]).toEqual([['pending, corrected'], { weight: 20, folded: true }])
})

test('what is kept together with others unfolds, and whoever reported it hears so', async () => {
  await bulk({ verb: 'approve', selection: seen() })
  expect([await heard(), await weighed(room)]).toEqual([['kept'], { weight: 0, folded: false }])
})

test('hiding the branch above tells whoever reported an answer in it', async () => {
  const parent = room.id
  const reply = await waiting(room, 'Ответ', parent)
  await rule(room.site, room.anna, reply, { verb: 'approve' })
  room = { ...room, id: reply, witness: await newPerson('Второй', room.site) }
  await report(room, room.witness)
  await bulk({ verb: 'hide', reason: 'spam', selection: { branch: parent } })
  expect(await heard()).toEqual(['hidden'])
})

test('hiding what somebody wrote with a sanction tells whoever reported it', async () => {
  const body = { kind: 'suspend', reason: 'spam', letter: 'Вы рассылали рекламу.', hide: 'all' }
  const until = new Date(Date.now() + 86_400_000).toISOString()
  const path = `/sites/${room.site.slug}/readers/${room.reader.id}/sanctions`
  const answer = await post(path, room.anna, { ...body, until })
  expect(answer.status).toBe(201)
  expect([await heard(), await weighed(room)]).toEqual([['hidden'], { weight: 0, folded: false }])
})

test('what its author takes back is answered, too, and weighs nothing', async () => {
  await ask(`/sites/${room.site.slug}/comments/${room.id}`, room.reader, { method: 'DELETE' })
  expect([await heard(), await weighed(room)]).toEqual([['withdrawn'], { weight: 0, folded: false }])
})

test('whoever was told that it was kept hears when it is hidden after all, and the other way round', async () => {
  await rule(room.site, room.anna, room.id, { verb: 'approve' })
  expect(await heard()).toEqual(['kept'])
  await rule(room.site, room.daniyar, room.id, { verb: 'hide', reason: 'abuse' })
  expect(await heard()).toEqual(['hidden, corrected'])
  await rule(room.site, room.anna, room.id, { verb: 'restore' })
  expect([await heard(), await weighed(room)]).toEqual([['kept, corrected'], { weight: 0, folded: false }])
})

test('a rule that lets an edit pass answers nobody: the reports stay open and the comment folded', async () => {
  await raw`update sites set moderation_mode = 'post' where id = ${room.site.id}`
  room = { ...room, id: await waiting(room, 'Никто ещё не решал') }
  await Promise.all((await newRegulars(room.site, 2)).map((person) => report(room, person)))
  await raw`insert into revisions (site_id, comment_id, number, text, html)
    values (${room.site.id}, ${room.id}, 2, 'Иначе', '<p>Иначе</p>')`
  await raw`update comments set revision = 2 where id = ${room.id}`
  await raw`insert into unscreened (site_id, comment_id, revision, rules)
    values (${room.site.id}, ${room.id}, 2, '{links}')`
  await screenAgain()
  const [row] = await raw`
    select published_revision as shown, reported_at is not null as reported from comments where id = ${room.id}`
  expect(row).toEqual({ shown: 2, reported: true })
  expect([await heard(), await weighed(room)]).toEqual([[], { weight: 20, folded: true }])
})
