import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newPerson } from '@/lib/api/testing'
import { plantThread } from '@/lib/threads/testing'
import { inTab, orderOf } from '../filters/tabs'
import { listQueue, type QueueRow } from '../queue'
import { rule, waiting } from '../testing'
import { givePast, newRegular, newRegulars, notice, type ReportedRoom, report, reportedRoom } from './testing'

let room: ReportedRoom
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await reportedRoom()
})

const queue = async (query = '') => (await ask(`/sites/${room.site.slug}/queue${query}`, room.anna)).json()

/** Another comment that readers see. */
async function another(text: string) {
  const id = await waiting(room, text)
  await rule(room.site, room.anna, id, { verb: 'approve' })
  return { ...room, id }
}

test('a reported comment waits behind what waited before, and before what comes later', async () => {
  const before = await waiting(room, 'Раньше')
  await report(room, room.witness)
  const after = await waiting(room, 'Позже')
  const { cards, waiting: count } = await queue()
  expect(cards.map(({ id }: { id: string }) => id)).toEqual([before, room.id, after])
  expect(count).toBe(3)
})

test('a notice comes first, the oldest of them in front', async () => {
  const before = await waiting(room, 'Раньше')
  const other = await another('Тоже незаконный')
  await report(room, null, notice())
  await report(other, null, notice())
  expect((await queue()).cards.map(({ id }: { id: string }) => id)).toEqual([room.id, other.id, before])
})

test('what readers have folded comes after notices and before all else, in its tab before what weighs as much', async () => {
  const before = await waiting(room, 'Раньше')
  const [light, folded, illegal] = [room, await another('Свёрнутый'), await another('Незаконный')]
  await report(light, await newRegular(room.site))
  const chosen = await another('Выбран редакцией')
  await ask(`/sites/${room.site.slug}/comments/${chosen.id}/feature`, room.anna, { method: 'PUT' })
  for (const person of await newRegulars(room.site, 6)) {
    await report(chosen, person)
    await report(folded, person)
  }
  await report(illegal, null, notice())
  const idsOf = async (query: string) => (await queue(query)).cards.map(({ id }: { id: string }) => id)
  expect(await idsOf('')).toEqual([illegal.id, folded.id, before, light.id, chosen.id])
  expect(await idsOf('?tab=reported')).toEqual([folded.id, chosen.id, light.id, illegal.id])
})

test('pages of the reported miss nothing and repeat nothing where the folded ones end', async () => {
  const { site, ids } = await plantThread(
    Array.from({ length: 50 }, () => ({ status: 'published' as const })),
  )
  for (const [place, id] of ids.entries())
    await raw`update comments set reported_at = now(), report_weight = ${(place * 7) % 40},
      report_folded_at = case when ${place} % 3 = 0 then now() end where site_id = ${site.id} and id = ${id}`
  const choice = { tab: 'reported' as const }
  const all = await listQueue(site.id, { choice, after: null, limit: 60 })
  const pages: QueueRow[] = []
  for (let after: QueueRow | null = null; pages.length < 50; after = pages.at(-1) ?? null)
    pages.push(...(await listQueue(site.id, { choice, after, limit: 7 })))
  expect(pages.map(({ id }) => id)).toEqual(all.map(({ id }) => id))
  const folded = all.map(({ id }) => ids.indexOf(id) % 3 === 0)
  expect(folded).toEqual([...Array(17).fill(true), ...Array(33).fill(false)])
})

test('pages of the queue miss nothing and repeat nothing where notices end', async () => {
  const ids: string[] = []
  for (let i = 0; i < 24; i += 1) {
    const scene = await another(`${i}`)
    const person = await newPerson(`Свидетель ${i}`, room.site)
    await report(scene, person, i % 2 ? notice() : {})
    if (i % 2) ids.unshift(scene.id)
    else ids.push(scene.id)
    await raw`delete from rate_limits`
  }
  const first = await queue()
  const second = await queue(`?cursor=${first.next}`)
  const seen = [...first.cards, ...second.cards].map(({ id }: { id: string }) => id)
  expect(new Set(seen)).toEqual(new Set(ids))
  expect([seen.length, second.next]).toEqual([24, null])
  expect(
    first.cards
      .slice(0, 12)
      .every((card: { reports: { notices: object[] } }) => card.reports.notices.length === 1),
  ).toBe(true)
})

test('the card says how many reported and why, in their words, but never who', async () => {
  await report(room, room.witness, { reason: 'abuse', note: 'Оскорбляет' })
  await report(room, await newPerson('Другой Свидетель', room.site), { reason: 'abuse' })
  const given = notice()
  await report(room, null, given)
  const [card] = (await queue()).cards
  expect(card.reports).toMatchObject({
    counts: [
      { reason: 'illegal', count: 1 },
      { reason: 'abuse', count: 2 },
    ],
    notes: [{ reason: 'abuse', note: 'Оскорбляет', revision: 1 }],
    notices: [{ by: 'visitor', name: given.notice.name, email: given.notice.email, law: given.notice.law }],
  })
  expect(JSON.stringify(card)).not.toMatch(/Свидетель/)
  expect(JSON.stringify(card)).not.toContain(room.witness.id)
})

test('the card says what the reports weigh, and how right their reporters were', async () => {
  const [right, unknown] = [await newRegular(room.site), await newRegular(room.site)]
  await givePast(room, right, { upheld: 3, dismissed: 1 })
  const cardOf = async () =>
    (await queue('?tab=reported')).cards.find(({ id }: { id: string }) => id === room.id).reports
  await report(room, right)
  await report(room, unknown)
  expect(await cardOf()).toMatchObject({
    weight: 2.3,
    foldedAt: null,
    reporters: { upheld: 3, dismissed: 1, unknown: 1, alike: 0 },
  })
  // two who came today from one network
  for (const name of ['Новичок Раз', 'Новичок Два']) await report(room, await newPerson(name, room.site))
  expect(await cardOf()).toMatchObject({ weight: 3.3, reporters: { unknown: 3, alike: 1 } })
  await report(room, null, notice())
  await raw`update comments set report_folded_at = '2026-11-22T10:00:00Z' where id = ${room.id}`
  expect(await cardOf()).toMatchObject({ weight: 3.3, foldedAt: '2026-11-22T10:00:00.000Z' })
})

test('a card carries the first ten notes, however many there are', async () => {
  for (let i = 0; i < 12; i += 1)
    await report(room, await newPerson(`Читатель ${i}`, room.site), { note: `Заметка ${i}` })
  const [card] = (await queue()).cards
  expect(card.reports.counts).toEqual([{ reason: 'spam', count: 12 }])
  expect(card.reports.notes).toHaveLength(10)
})

test('with ten thousand waiting, a page of the queue comes from its index alone', async () => {
  const { site, ids } = await plantThread(
    Array.from({ length: 12_000 }, (_, i) => ({
      status: i < 10_000 ? ('pending' as const) : ('published' as const),
    })),
  )
  await raw`update comments set reported_at = now(), noticed_at = case when id = ${ids[11_999] ?? ''} then now() end
    where site_id = ${site.id} and id = any(${ids.slice(11_900)}::uuid[])`
  await raw`analyze comments`
  const began = performance.now()
  const page = await listQueue(site.id, { choice: { tab: 'waiting' }, after: null, limit: 21 })
  expect(performance.now() - began).toBeLessThan(1_000)
  expect([page.length, page[0]?.id]).toEqual([21, ids[11_999]])
  const plan = await raw.unsafe(`explain select id from comments c where c.site_id = '${site.id}'
    and (c.status = 'pending' or (c.status = 'published' and (c.revision > c.published_revision or c.reported_at is not null)))
    order by case when c.noticed_at is not null then 0 when c.report_folded_at is not null then 1 else 2 end, c.queued_at, c.id limit 21`)
  const text = JSON.stringify(plan)
  expect(text).toContain('comments_waiting')
  expect(text).not.toContain('Sort')
})

test('with thousands reported, a page of them comes from its index alone', async () => {
  const { site, ids } = await plantThread(
    Array.from({ length: 3_000 }, () => ({ status: 'published' as const })),
  )
  await raw`update comments set reported_at = now(), report_weight = 10 + abs(hashtext(id::text)) % 50
    where site_id = ${site.id}`
  await raw`analyze comments`
  const by = orderOf('reported')
  const planOf = async (after: ReturnType<typeof raw>) =>
    JSON.stringify(
      await raw`explain select c.id from comments c
        where c.site_id = ${site.id} and ${inTab('reported')} ${after} order by ${by.by} limit 21`,
    )
  const first = await planOf(raw``)
  expect(first).toContain('comments_reported')
  expect(first).not.toContain('Sort')
  const next = await planOf(
    raw`and ${by.behind({ rank: 999_950, at: '2026-11-22 10:00:00+00', id: ids[0] ?? '' })}`,
  )
  expect(next).toMatch(/comments_reported.*Index Cond: [^"]*ROW/)
})

test('a report says which text was read, also where the author wrote another one meanwhile', async () => {
  const seen = async () => (await (await ask(room.article.thread, null)).json()).comments[0].editedAt
  const write = async (text: string, revision: number) => {
    const body = { text, revision }
    await ask(`/sites/${room.site.slug}/comments/${room.id}`, room.reader, { method: 'PATCH', body })
    await rule(room.site, room.anna, room.id, { verb: 'approve', revision: revision + 1 })
  }
  const first = await seen()
  await write('Второе', 1)
  const second = await seen()
  await write('Третье', 2)
  const people = [room.witness, await newPerson('Второй', room.site), await newPerson('Третий', room.site)]
  for (const [place, editedAt] of [first, second, undefined].entries())
    await report(room, people[place] ?? null, { note: `${place + 1}`, editedAt })
  const [{ reports, revision }] = (await queue()).cards
  expect(revision).toBe(3)
  expect(reports.notes.map((one: { note: string; revision: number }) => [one.note, one.revision])).toEqual([
    ['1', 1],
    ['2', 2],
    ['3', 3],
  ])
})
