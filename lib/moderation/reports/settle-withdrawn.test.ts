import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { mailsTo } from '@/lib/accounts/testing'
import { ask } from '@/lib/api/testing'
import type { Jobs } from '@/lib/jobs/queues'
import { notify } from '@/lib/notifications/notify'
import { bell } from '@/lib/notifications/testing'
import { notice, type ReportedRoom, receiptOf, report, reportedRoom } from './testing'

let room: ReportedRoom
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await reportedRoom()
})

const takeBack = () => ask(`/sites/${room.site.slug}/comments/${room.id}`, room.reader, { method: 'DELETE' })
const withdrawn = async () =>
  (
    await raw<{ data: Jobs['notify'] }[]>`
    select data from pgboss.job where name = 'notify' and data ->> 'siteId' = ${room.site.id} and data ->> 'kind' = 'withdrawn'`
  ).map(({ data }) => data)
const openReports = () => raw`select 1 from reports where site_id = ${room.site.id} and closed_at is null`

test('who reported what its author then takes back is told so, in the bell or by mail', async () => {
  const given = notice()
  const { reference } = await receiptOf(report(room, room.witness))
  await report(room, null, { ...given, language: 'ru' })
  expect((await takeBack()).status).toBe(204)
  expect((await (await ask(`/sites/${room.site.slug}/queue`, room.anna)).json()).waiting).toBe(0)

  for (const job of [...(await withdrawn()), ...(await withdrawn())]) await notify(job)
  expect(await openReports()).toEqual([])
  expect((await bell(room.site, room.witness)).notifications).toMatchObject([
    { kind: 'report', outcome: 'withdrawn', corrected: false, reference, excerpt: null },
  ])
  const mails = (await mailsTo(given.notice.email)).filter(({ subject }) => subject.startsWith('Решение'))
  expect(mails).toHaveLength(1)
  expect(mails[0]?.text).toContain('Автор удалил комментарий')
  expect(mails[0]?.text).not.toMatch(/модератор|Плохой комментарий/)
})

test('nobody is asked to settle what nobody reported, or merely disagreed with', async () => {
  await report(room, room.witness, { reason: 'disagree' })
  await takeBack()
  expect(await withdrawn()).toEqual([])
})
