import { expect, test } from 'vitest'
import { ask } from '@/lib/api/testing'
import { newsroom, type Room, readersSee, rule, waiting } from '@/lib/moderation/testing'

const own = async (room: Room, person = room.reader) =>
  (await ask(`${room.article.thread}/own`, person)).json()

test('an author has the text that waits, everybody else the one that a moderator read', async () => {
  const room = await newsroom()
  const id = await waiting(room, 'Первое')
  await rule(room.site, room.anna, id, { verb: 'approve' })
  expect((await own(room)).edits).toEqual([])
  await ask(`/sites/${room.site.slug}/comments/${id}`, room.reader, {
    ...{ method: 'PATCH', body: { text: 'Второе', revision: 1 } },
  })
  expect(await own(room)).toMatchObject({
    pending: [],
    edits: [{ id, html: '<p>Второе</p>\n', editedAt: null }],
  })
  expect((await own(room, room.daniyar)).edits).toEqual([])
  expect(await readersSee(room)).toMatchObject([{ html: '<p>Первое</p>\n' }])

  await rule(room.site, room.anna, id, { verb: 'approve', revision: 2 })
  expect((await own(room)).edits).toEqual([])
})
