import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { post } from '@/lib/api/testing'
import type { Jobs } from '@/lib/jobs/queues'
import { newsroom, rule, waiting } from '@/lib/moderation/testing'
import { notify } from './notify'
import { bell, mailsOf } from './testing'

test('whoever reported a comment is told what became of it, and by what reference', async () => {
  const room = await newsroom()
  const id = await waiting({ ...room, reader: room.daniyar }, 'Реклама')
  await rule(room.site, room.anna, id, { verb: 'approve' })
  const answer = await post(`/sites/${room.site.slug}/comments/${id}/reports`, room.reader, {
    reason: 'spam',
  })
  const { reference } = await answer.json()
  await rule(room.site, room.anna, id, { verb: 'hide', reason: 'spam' })
  const jobs = await raw<{ data: Jobs['notify'] }[]>`
    select data from pgboss.job where name = 'notify' and data->>'kind' = 'report' and data->>'siteId' = ${room.site.id}`
  for (const { data } of jobs) await notify(data)
  expect((await bell(room.site, room.reader)).notifications).toMatchObject([
    { kind: 'report', outcome: 'hidden', reference, excerpt: null, by: null, reason: null },
  ])
  const [mail] = await mailsOf(room.reader)
  expect(mail?.subject).toBe(`Ваша жалоба ${reference}: комментарий скрыт`)
})

test('whoever was told an outcome is told when it changes, and has one line about it', async () => {
  const room = await newsroom()
  const id = await waiting({ ...room, reader: room.daniyar }, 'Реклама')
  await rule(room.site, room.anna, id, { verb: 'approve' })
  await post(`/sites/${room.site.slug}/comments/${id}/reports`, room.reader, { reason: 'spam' })
  const told = async () => {
    const jobs = await raw<{ data: Jobs['notify'] }[]>`
      update pgboss.job set state = 'completed', completed_on = now()
      where name = 'notify' and state = 'created' and data->>'kind' = 'report' and data->>'siteId' = ${room.site.id}
      returning data`
    for (const { data } of jobs) await notify(data)
    return (await bell(room.site, room.reader)).notifications
  }

  const hidden = await (
    await rule(room.site, room.anna, id, { verb: 'hide', reason: 'spam', status: 'published' })
  ).json()
  expect(await told()).toMatchObject([{ outcome: 'hidden', corrected: false }])
  await post(`/sites/${room.site.slug}/decisions/${hidden.id}/undo`, room.anna)
  expect(await told()).toMatchObject([{ outcome: 'pending', corrected: true, seen: false }])
  await rule(room.site, room.anna, id, { verb: 'approve', status: 'published' })
  expect(await told()).toMatchObject([{ outcome: 'kept', corrected: true, excerpt: 'Реклама' }])
  const mails = await mailsOf(room.reader)
  const corrected = mails.filter(({ text }) => text.includes('Раньше мы сообщали вам другое'))
  expect([corrected.length, mails.length]).toEqual([2, 3])
})

test('what is decided again as before, or within the time to undo, is told once', async () => {
  const room = await newsroom()
  const id = await waiting({ ...room, reader: room.daniyar }, 'Реклама')
  await rule(room.site, room.anna, id, { verb: 'approve' })
  await post(`/sites/${room.site.slug}/comments/${id}/reports`, room.reader, { reason: 'spam' })
  const hide = async () =>
    (await rule(room.site, room.anna, id, { verb: 'hide', reason: 'spam', status: 'published' })).json()
  const first = await hide()
  await post(`/sites/${room.site.slug}/decisions/${first.id}/undo`, room.anna)
  await hide()
  const jobs = await raw<{ data: Jobs['notify'] }[]>`
    select data from pgboss.job where name = 'notify' and data->>'kind' = 'report' and data->>'siteId' = ${room.site.id}`
  expect(jobs.length).toBeGreaterThan(1)
  for (const { data } of jobs) await notify(data)
  expect((await bell(room.site, room.reader)).notifications).toMatchObject([
    { outcome: 'hidden', corrected: false },
  ])
  expect(await mailsOf(room.reader)).toHaveLength(1)
})
