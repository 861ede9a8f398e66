import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { newMember, newSite } from '@/lib/accounts/testing'
import { skeleton } from '@/lib/text/skeleton'
import { lookAnew } from './look-anew'
import { rename } from './rename'

/** As if it had been written down while another table of look-alikes was known. */
const wrote = (userId: string, look: string) =>
  raw`update members set name_skeleton = ${look} where user_id = ${userId}`

const looks = async (siteId: string) => {
  const rows = await raw<{ name: string; look: string }[]>`
    select display_name as name, name_skeleton as look from members where site_id = ${siteId} order by user_id`
  return rows.map(({ name, look }) => [name, look])
}

test('names look as they do by the table of today, however many there are, and others stay', async () => {
  const site = await newSite()
  const people = []
  for (const name of ['Maria', 'Юлия', 'Ерлан']) people.push(await newMember(site, 'reader', name))
  await wrote(people[0]?.id ?? '', 'maria of old')
  await wrote(people[1]?.id ?? '', 'юлия of old')
  expect(await lookAnew({ batch: 1 })).toBe(2)
  expect(await looks(site.id)).toEqual(['Maria', 'Юлия', 'Ерлан'].map((name) => [name, skeleton(name)]))
  expect(await lookAnew()).toBe(0)
})

test('of two who turn out to look alike the later keeps what was written until one is called otherwise', async () => {
  const site = await newSite()
  const first = await newMember(site, 'reader', 'Maria')
  await wrote(first.id, 'first of old')
  const second = await newMember(site, 'reader', 'maria')
  await wrote(second.id, 'second of old')
  await newMember(site, 'reader', 'Тимур')
  await lookAnew()
  expect((await looks(site.id)).slice(0, 2)).toEqual([
    ['Maria', skeleton('maria')],
    ['maria', 'second of old'],
  ])
  const third = await newMember(site, 'reader', 'Третья')
  await expect(rename(third.actor, site, 'MARIA')).rejects.toMatchObject({ code: 'name-taken' })
  await rename(first.actor, site, 'Марьям')
  await lookAnew()
  expect((await looks(site.id))[1]).toEqual(['maria', skeleton('maria')])
})

test('who is renamed at that very moment has the look of the new name', async () => {
  const site = await newSite()
  const { id } = await newMember(site, 'reader', 'Maria')
  await wrote(id, 'of old')
  const looking = await raw.begin(async (tx) => {
    await tx`update members set display_name = 'Сауле', name_skeleton = ${skeleton('Сауле')} where user_id = ${id}`
    const looking = lookAnew()
    await expect
      .poll(
        async () =>
          (
            await raw`
            select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
          ).length,
        { interval: 10, timeout: 10_000 },
      )
      .toBe(1)
    return { looking }
  })
  await looking.looking
  expect(await looks(site.id)).toEqual([['Сауле', skeleton('Сауле')]])
})
