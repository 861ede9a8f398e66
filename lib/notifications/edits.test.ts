import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newPerson, type Person } from '@/lib/api/testing'
import type { Jobs } from '@/lib/jobs/queues'
import { newsroom, type Room, rule, waiting } from '@/lib/moderation/testing'
import { notify } from './notify'
import { bell } from './testing'

async function timePasses({ site }: Room) {
  const jobs = await raw<{ data: Jobs['notify'] }[]>`
    update pgboss.job set state = 'completed', completed_on = now()
    where name = 'notify' and state = 'created' and data->>'siteId' = ${site.id} returning data`
  for (const { data } of jobs) await notify(data)
}

const edit = (room: Room, id: string, text: string, revision: number) =>
  ask(`/sites/${room.site.slug}/comments/${id}`, room.reader, { method: 'PATCH', body: { text, revision } })
const mentions = async ({ site }: Room, people: Person[]) =>
  Promise.all(
    people.map(
      async (one) => (await bell(site, one)).notifications.filter(({ kind }) => kind === 'mention').length,
    ),
  )

test('names that an edit adds are told once readers see them, those that were there are not told again', async () => {
  const room = await newsroom()
  const people = [await newPerson('Марат', room.site), await newPerson('Ерлан', room.site)]
  const id = await waiting(room, '@Марат, что скажете?')
  await rule(room.site, room.anna, id, { verb: 'approve' })
  await timePasses(room)
  expect(await mentions(room, people)).toEqual([1, 0])

  await edit(room, id, '@Марат, @Ерлан, что скажете?', 1)
  await timePasses(room)
  expect(await mentions(room, people), 'a moderator has to look first').toEqual([1, 0])
  await rule(room.site, room.anna, id, { verb: 'approve', revision: 2 })
  await timePasses(room)
  expect(await mentions(room, people)).toEqual([1, 1])
})

test('where nobody looks first, an edit tells at once; one comment calls ten people at most, however it is edited', async () => {
  const room = await newsroom()
  await raw`update sites set moderation_mode = 'post' where id = ${room.site.id}`
  const people: Person[] = []
  for (let n = 1; n <= 12; n++) people.push(await newPerson(`Сосед ${n}.`, room.site))
  const named = (from: number, to: number) =>
    people
      .slice(from, to)
      .map(({ name }) => `@${name}`)
      .join(' ')
  const id = await waiting(room, named(0, 6))
  await timePasses(room)
  await edit(room, id, named(6, 12), 1)
  await timePasses(room)
  const told = await mentions(room, people)
  expect(told.reduce((sum, one) => sum + one, 0)).toBe(10)
  expect(told.slice(0, 6)).toEqual([1, 1, 1, 1, 1, 1])
})
