import { expect, test } from 'vitest'
import { ask, newPerson } from '@/lib/api/testing'
import { report, reportedRoom } from './testing'

test('who runs the site reads how many disagree, who decides on comments does not', async () => {
  const room = await reportedRoom()
  const admin = await newPerson('Директор', room.site, 'admin')
  const read = (person = admin) => ask(`${room.article.thread}/disagreements`, person)
  expect(await (await read()).json()).toEqual({ comments: [] })
  await report(room, room.witness, { reason: 'disagree' })
  await report(room, await newPerson('Другой', room.site), { reason: 'disagree' })
  await report(room, await newPerson('Третий', room.site), { reason: 'spam' })
  expect(await (await read()).json()).toEqual({ comments: [{ id: room.id, count: 2 }] })
  expect((await read(room.anna)).status).toBe(403)
})
