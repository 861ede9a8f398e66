import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { post } from '@/lib/api/testing'
import type { Jobs } from '@/lib/jobs/queues'
import { newsroom, rule, waiting } from '@/lib/moderation/testing'
import { notify } from './notify'
import { bell, mailsOf } from './testing'

type Room = Awaited<ReturnType<typeof newsroom>>

/** Does the jobs that a site's decisions have left, as if their time had come. */
async function timePasses({ site }: Room) {
  const jobs = await raw<{ data: Jobs['notify'] }[]>`
    update pgboss.job set state = 'completed', completed_on = now()
    where name = 'notify' and state = 'created' and data->>'siteId' = ${site.id} returning data`
  for (const { data } of jobs) await notify(data)
}

const decide = async (room: Room, id: string, ruling: object) =>
  (await (await rule(room.site, room.anna, id, ruling)).json()).id as string

test('an author is told that their comment was hidden, why, by whom, and what can be done', async () => {
  const room = await newsroom()
  await decide(room, await waiting(room, 'Вы все болваны'), {
    verb: 'hide',
    reason: 'abuse',
    note: 'опять он',
  })
  await timePasses(room)
  expect((await bell(room.site, room.reader)).notifications).toMatchObject([
    { kind: 'decision', outcome: 'hidden', reason: 'abuse', note: null, by: null, excerpt: 'Вы все болваны' },
  ])
  const [mail] = await mailsOf(room.reader)
  expect(mail?.subject).toBe(`Ваш комментарий скрыт: ${room.article.page.title}`)
  for (const words of ['Причина: «Оскорбления»', 'Вы все болваны', 'модератор, а не программа', 'ошибка']) {
    expect(mail?.text).toContain(words)
  }
  // neither the newsroom's notes nor its names
  expect(mail?.text).not.toMatch(/опять он|Анна/)
})

test('a decision that is undone before anybody heard of it is told to nobody', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  const decision = await decide(room, id, { verb: 'hide', reason: 'spam' })
  await post(`/sites/${room.site.slug}/decisions/${decision}/undo`, room.anna)
  await timePasses(room)
  expect((await bell(room.site, room.reader)).notifications).toEqual([])
  expect(await mailsOf(room.reader)).toEqual([])
})

test('one that was told already is taken back aloud', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  await decide(room, id, { verb: 'approve' })
  await timePasses(room)
  const decision = await decide(room, id, { verb: 'hide', reason: 'spam' })
  await timePasses(room)
  await post(`/sites/${room.site.slug}/decisions/${decision}/undo`, room.anna)
  await timePasses(room)
  const { notifications } = await bell(room.site, room.reader)
  expect(notifications.map(({ outcome }) => outcome)).toEqual(['published', 'hidden', 'published'])
})

test('of several decisions in a row the last is told', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  await decide(room, id, { verb: 'approve' })
  await decide(room, id, { verb: 'hide', reason: 'off-topic' })
  await timePasses(room)
  expect((await mailsOf(room.reader)).map(({ subject }) => subject)).toEqual([
    expect.stringContaining('скрыт'),
  ])
})

test('holding what waits anyway is no news, and a moderator is not told of their own decision', async () => {
  const room = await newsroom()
  await decide(room, await waiting(room), { verb: 'hold' })
  const own = await waiting({ ...room, reader: room.anna })
  await decide(room, own, { verb: 'approve' })
  await timePasses(room)
  for (const person of [room.reader, room.anna]) expect((await bell(room.site, person)).unseen).toBe(0)
})

test('an answer that waited is told when readers see it, and not before', async () => {
  const room = await newsroom()
  const question = await waiting({ ...room, reader: room.daniyar }, 'Вопрос')
  await decide(room, question, { verb: 'approve' })
  const answer = await waiting(room, 'Ответ', question)
  await timePasses(room)
  const kinds = async () => (await bell(room.site, room.daniyar)).notifications.map(({ kind }) => kind)
  expect(await kinds()).toEqual(['decision'])
  await decide(room, answer, { verb: 'approve' })
  await timePasses(room)
  expect(await kinds()).toEqual(['reply', 'decision'])
})

test('a comment that is taken back before its decision is told says nothing of what was in it', async () => {
  const room = await newsroom()
  const id = await waiting(room, 'Лишнее')
  await decide(room, id, { verb: 'approve' })
  await raw`update comments set status = 'deleted' where id = ${id}`
  await timePasses(room)
  expect((await bell(room.site, room.reader)).notifications).toEqual([])
})
