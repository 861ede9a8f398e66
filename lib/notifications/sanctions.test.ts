import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask } from '@/lib/api/testing'
import type { Jobs } from '@/lib/jobs/queues'
import { courtroom, inDays } from '@/lib/moderation/sanctions/testing'
import { notify } from './notify'
import { mailsOf } from './testing'

type Room = Awaited<ReturnType<typeof courtroom>>

/** Does the jobs that are due, or due by then. */
async function timePasses({ site }: Room, days = 0) {
  const jobs = await raw<{ data: Jobs['notify'] }[]>`
    update pgboss.job set state = 'completed', completed_on = now()
    where name = 'notify' and state = 'created' and data->>'siteId' = ${site.id}
      and start_after <= now() + make_interval(days => ${days}) returning data`
  for (const { data } of jobs) await notify(data)
}

test('a reader gets the letter, in their language, with the reason and the way to appeal', async () => {
  const room = await courtroom()
  const { site, reader, anna, sanction } = room
  await raw`update users set language = 'kk' where id = ${reader.id}`
  const query = new URLSearchParams({ kind: 'suspend', reason: 'abuse', until: inDays(3) })
  const path = `/sites/${site.slug}/readers/${reader.id}/letter?${query}`
  const draft = await (await ask(path, anna)).json()
  expect(draft).toMatchObject({ language: 'kk' })
  expect(draft.text).toMatch(/Сәлеметсіз бе, Читатель![\s\S]*мерзімі: .*\d{4}/)
  await sanction({ kind: 'suspend', until: inDays(3), letter: `${draft.text}\n\nӨз сөзім`, note: 'Ескертпе' })
  await timePasses(room)
  const [mail, ...more] = await mailsOf(reader)
  expect(more).toEqual([])
  expect(mail?.text).toContain('Өз сөзім')
  expect(mail?.text).toContain(`/account/statements/${site.slug}/`)
  expect(mail?.text).not.toMatch(/Анна|Ескертпе/)
})

test('and hears when it ends, unless it was lifted before', async () => {
  const room = await courtroom()
  const { site, reader, sanction, act } = room
  await sanction({ kind: 'suspend', until: inDays(3) })
  await timePasses(room)
  await raw`update sanctions set starts_at = now() - interval '3 days', ends_at = now() - interval '1 second'
    where site_id = ${site.id}`
  await timePasses(room, 4)
  expect((await mailsOf(reader)).map(({ subject }) => subject)).toContain(
    `Срок ограничения истёк — ${site.name}`,
  )
  const { id } = await (await sanction({ kind: 'ban', until: inDays(3) })).json()
  await act(id, 'lift')
  await timePasses(room, 4)
  const subjects = (await mailsOf(reader)).map(({ subject }) => subject)
  expect(subjects.filter((subject) => subject.startsWith('Ограничение снято'))).toHaveLength(1)
  expect(subjects.filter((subject) => subject.startsWith('Срок'))).toHaveLength(1)
})

test('a ban that waits for a second person is not told', async () => {
  const room = await courtroom()
  const { site, reader, daniyar, sanction, act } = room
  await raw`update sites set two_person_bans = true where id = ${site.id}`
  await raw`insert into changes (site_id, settings) values (${site.id}, true)`
  const { id } = await (await sanction({ kind: 'ban' })).json()
  await timePasses(room, 400)
  expect(await mailsOf(reader)).toEqual([])
  await act(id, 'confirm', daniyar)
  await timePasses(room)
  expect(await mailsOf(reader)).toHaveLength(1)
})
