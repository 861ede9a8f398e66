import { expect, test } from 'vitest'
import { ask, type Person } from '@/lib/api/testing'
import type { OwnReports } from '@/lib/contract/profile'
import { rule } from '../testing'
import { newRegular, notice, receiptOf, report, reportedRoom } from './testing'

const own = async (person: Person, cursor = ''): Promise<OwnReports> =>
  (await ask(`/account/reports${cursor && `?cursor=${cursor}`}`, person)).json()

test('who reported finds what became of it; nobody else does', async () => {
  const room = await reportedRoom()
  const { reference } = await receiptOf(report(room, room.witness, { reason: 'abuse', note: 'Грубит' }))
  const other = await newRegular(room.site)
  await report(room, other, { reason: 'disagree' })
  expect((await own(room.witness)).reports).toMatchObject([
    {
      ...{ reference, reason: 'abuse', note: 'Грубит', outcome: null, closedAt: null, site: room.site.name },
      comment: { id: room.id, html: '<p>Плохой комментарий</p>\n' },
    },
  ])
  expect(await own(other)).toEqual({ reports: [], next: null })

  await rule(room.site, room.anna, room.id, { verb: 'hide', reason: 'abuse' })
  const [settled] = (await own(room.witness)).reports
  expect(settled).toMatchObject({ outcome: 'upheld', comment: { html: null } })
  expect(settled?.closedAt).toEqual(expect.any(String))
})

test('a notice of illegal content stands among them with its explanation', async () => {
  const room = await reportedRoom()
  await report(room, room.witness, notice({ explanation: 'Призывает к расправе' }))
  expect((await own(room.witness)).reports).toMatchObject([
    { reason: 'illegal', note: 'Призывает к расправе', outcome: null },
  ])
})

test('pages go on where they ended', async () => {
  const room = await reportedRoom()
  await report(room, room.witness, { reason: 'spam' })
  const [only] = (await own(room.witness)).reports
  expect(await own(room.witness, only?.id)).toEqual({ reports: [], next: null })
  expect((await ask('/account/reports?cursor=x', room.witness)).status).toBe(400)
})
