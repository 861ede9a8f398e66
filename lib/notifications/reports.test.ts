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
