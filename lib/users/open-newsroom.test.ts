import { expect, test } from 'vitest'
import { ask, newPerson } from '@/lib/api/testing'
import { newNewsroom, openNewsroom } from './open-newsroom'

const wanted = {
  slug: 'qala',
  name: 'Қала жаңалықтары',
  origins: ['https://qala.example'],
  adminEmail: 'dana@qala.example',
}

test('a newsroom opens with its administrator and moderates before it publishes', async () => {
  const site = await openNewsroom(newNewsroom.parse(wanted))
  expect(site).toMatchObject({ slug: 'qala', moderationMode: 'pre', language: 'ru', timeZone: 'Asia/Almaty' })
  const second = await newPerson('Ержан', site, 'admin')
  const staff = await (await ask('/sites/qala/staff', second)).json()
  expect(staff.members).toMatchObject([
    { name: 'dana', email: 'dana@qala.example', role: 'admin' },
    { name: 'Ержан' },
  ])
  await expect(openNewsroom(newNewsroom.parse(wanted))).rejects.toThrow('--slug qala is taken')
})

test.each([
  ['a path in an origin', { origins: ['https://qala.example/news'] }],
  ['no origin', { origins: [] }],
  ['capitals in a slug', { slug: 'Qala' }],
  ['two @ in an address', { adminEmail: 'a@b@qala.example' }],
])('%s is refused', (_, wrong) => {
  expect(newNewsroom.safeParse({ ...wanted, ...wrong }).success).toBe(false)
})
