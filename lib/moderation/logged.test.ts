import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, post } from '@/lib/api/testing'
import { notify } from '@/lib/notifications/notify'
import { courtroom, inDays } from './sanctions/testing'
import { newsroom, waiting } from './testing'

type Row = { action: string; actorId: string | null; subjectId: string; before: unknown; after: unknown }

const logOf = (siteId: string, about: string) => raw<Row[]>`
  select action, actor_id as "actorId", subject_id as "subjectId", before, after from audit_log
  where site_id = ${siteId} and subject = ${about} order by number`

test('the log says that a warning was read, once', async () => {
  const { site, reader, sanction, act } = await courtroom()
  const { id } = await (await sanction({ kind: 'warn' })).json()
  for (const _ of [1, 2]) await act(id, 'acknowledge', reader)
  expect((await logOf(site.id, 'sanction')).slice(1)).toMatchObject([
    { action: 'sanction.acknowledge', actorId: reader.id, subjectId: id, after: { acknowledged: true } },
  ])
})

test('the log says when a sanction ended by itself, once, and nothing of one that was lifted', async () => {
  const { site, reader, sanction, act } = await courtroom()
  const over = (id: string) => raw`
    update sanctions set starts_at = now() - interval '2 days', ends_at = now() - interval '1 second'
    where site_id = ${site.id} and id = ${id}`
  const ended = async (sanctionId: string) =>
    notify({ siteId: site.id, kind: 'sanction', sanctionId, moment: 'ended' })

  const { id } = await (await sanction({ kind: 'suspend', until: inDays(2) })).json()
  await ended(id)
  expect(await logOf(site.id, 'sanction')).toHaveLength(1)
  await over(id)
  for (const _ of [1, 2]) await ended(id)
  const lifted = await (await sanction({ kind: 'premoderate', until: inDays(2) })).json()
  await act(lifted.id, 'lift')
  await over(lifted.id)
  await ended(lifted.id)
  expect((await logOf(site.id, 'sanction')).map(({ action }) => action)).toEqual([
    ...['sanction.impose', 'sanction.end', 'sanction.impose', 'sanction.lift'],
  ])
  expect((await logOf(site.id, 'sanction'))[1]).toMatchObject({
    actorId: null,
    subjectId: id,
    before: { userId: reader.id, kind: 'suspend' },
  })
})

test('the log says who decided on many at once, and who took it back', async () => {
  const room = await newsroom()
  const branch = await waiting(room)
  const bulks = `/sites/${room.site.slug}/bulks`
  const hide = { verb: 'hide', reason: 'spam', note: 'Волна', selection: { branch } }
  const { id } = await (await post(bulks, room.anna, hide)).json()
  const undo = await (await post(`${bulks}/${id}/undo`, room.daniyar)).json()
  expect(await logOf(room.site.id, 'bulk')).toEqual([
    {
      ...{ action: 'bulk.start', actorId: room.anna.id, subjectId: id, before: null },
      after: { verb: 'hide', reason: 'spam', note: 'Волна', total: 1, undoes: null },
    },
    {
      ...{ action: 'bulk.undo', actorId: room.daniyar.id, subjectId: undo.id, before: null },
      after: { verb: 'restore', reason: null, note: null, total: 1, undoes: id },
    },
  ])
})

test('the log says whom staff called the author of an article', async () => {
  const room = await newsroom()
  await waiting(room)
  const set = (userId: string | null) =>
    ask(`${room.article.thread}/author`, room.anna, { method: 'PUT', body: { userId } })
  for (const userId of [room.reader.id, room.reader.id, null]) await set(userId)
  const what = { action: 'thread.change', actorId: room.anna.id, subjectId: room.article.threadId }
  expect(await logOf(room.site.id, 'thread')).toEqual([
    { ...what, before: { author: null }, after: { author: room.reader.id } },
    { ...what, before: { author: room.reader.id }, after: { author: null } },
  ])
})
