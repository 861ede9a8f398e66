import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { ask } from '@/lib/api/testing'
import { newsroom, type Room, waiting } from '@/lib/moderation/testing'

let room: Room
beforeEach(async () => {
  room = await newsroom()
  await waiting(room)
})

const set = (userId: string | null, by = room.anna, thread = room.article.thread) =>
  ask(`${thread}/author`, by, { method: 'PUT', body: { userId } })
const authorOf = async () => (await (await ask(room.article.thread, null)).json()).thread.authorId

test('staff say who wrote the article, readers are told, and it can be taken back', async () => {
  expect(await authorOf()).toBeNull()
  expect((await set(room.reader.id)).status).toBe(204)
  expect(await authorOf()).toBe(room.reader.id)
  expect((await set(null)).status).toBe(204)
  expect(await authorOf()).toBeNull()
})

test('nobody calls themselves the author, and nobody who is no member is one', async () => {
  expect((await set(room.reader.id, room.reader)).status).toBe(403)
  const other = await newsroom()
  expect((await set(other.reader.id)).status).toBe(400)
  expect((await set(room.reader.id, other.anna)).status).toBe(403)
  expect((await set(room.reader.id, room.anna, `/sites/${room.site.slug}/threads/${v7()}`)).status).toBe(404)
  expect(await authorOf()).toBeNull()
})
