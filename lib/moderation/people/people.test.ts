import { v4 } from 'uuid'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newPerson, post } from '@/lib/api/testing'
import { keepTraces } from '@/lib/users/keep-traces'
import { courtroom, inDays } from '../sanctions/testing'

async function readers() {
  const room = await courtroom()
  const find = async (query: string, by = room.anna) => {
    const page = await (await ask(`/sites/${room.site.slug}/readers?${query}`, by)).json()
    return (page.readers as { name: string; email: string | null }[]).map(({ name }) => name)
  }
  return { ...room, find }
}

test('somebody is found by a part of the name or by id, whatever the case of letters', async () => {
  const { site, reader, find } = await readers()
  await newPerson('Иван 100% Ёлкин', site)
  expect(await find('text=чИТАТ')).toEqual(['Читатель'])
  expect(await find(`text=${reader.id}`)).toEqual(['Читатель'])
  expect(await find(`text=${encodeURIComponent('0%')}`)).toEqual(['Иван 100% Ёлкин'])
  expect(await find(`text=${encodeURIComponent("' or 1=1 --")}`)).toEqual([])
})

test('addresses are for administrators alone', async () => {
  const { site, reader, anna, admin, find, record } = await readers()
  const address = `text=${encodeURIComponent(`${reader.id}@people`)}`
  expect(await find(address)).toEqual([])
  expect(await find(address, admin)).toEqual(['Читатель'])
  const page = await (await ask(`/sites/${site.slug}/readers`, anna)).text()
  expect(page).not.toContain('@people.example')
  expect((await record()).email).toBe(null)
  expect((await record(admin)).email).toBe(`${reader.id}@people.example`)
})

test('readers are found by what holds against them, and by how much of theirs was hidden', async () => {
  const { site, sanction, anna, writes, find } = await readers()
  expect(await find('sanction=any')).toEqual([])
  await sanction({ kind: 'premoderate' })
  await sanction({ kind: 'suspend', until: inDays(1) }, anna, await newPerson('Другой', site))
  expect(await find('sanction=any')).toEqual(['Другой', 'Читатель'])
  expect(await find('sanction=premoderate')).toEqual(['Читатель'])
  const ids = [await (await writes('а')).json(), await (await writes('б')).json()]
  await writes('в')
  for (const { id } of ids) {
    const ruling = { verb: 'hide', reason: 'abuse', revision: 1 }
    await post(`/sites/${site.slug}/comments/${id}/decisions`, anna, ruling)
  }
  expect(await find('hidden=100')).toEqual(['Читатель'])
})

test('pages follow one another without a gap or a repeat', async () => {
  const { site, anna } = await readers()
  for (let number = 0; number < 32; number++) await newPerson(`Человек ${number}`, site)
  // several joined in the same moment
  await raw`update members set joined_at = '2026-01-01' where site_id = ${site.id} and display_name like 'Человек 1%'`
  const names: string[] = []
  let cursor = ''
  for (let page = 0; page < 3; page++) {
    const answer = await ask(
      `/sites/${site.slug}/readers?${cursor && `cursor=${encodeURIComponent(cursor)}`}`,
      anna,
    )
    const { readers: found, next } = await answer.json()
    names.push(...found.map(({ name }: { name: string }) => name))
    if (!next) break
    cursor = next
  }
  expect(names).toHaveLength(36)
  expect(new Set(names).size).toBe(36)
  for (const wrong of ['x', 'a~b', "2026-01-01 00:00:00+00~'"]) {
    const answer = await ask(`/sites/${site.slug}/readers?cursor=${encodeURIComponent(wrong)}`, anna)
    expect(answer.status).toBe(400)
  }
})

test('the record says who wrote from the same device or network, by hashes alone', async () => {
  const { site, reader, record, sanction, anna } = await readers()
  const [twin, neighbour, far] = [
    await newPerson('Двойник', site),
    await newPerson('Сосед', site),
    await newPerson('Далёкий', site),
  ]
  const at = (userId: string) => ({ siteId: site.id, userId })
  await keepTraces(at(reader.id), { network: '203.0.113.7', device: 'a'.repeat(43) })
  await keepTraces(at(twin.id), { network: '198.51.100.1', device: 'a'.repeat(43) })
  await keepTraces(at(neighbour.id), { network: '203.0.113.200' })
  await keepTraces(at(far.id), { network: '203.0.114.7', device: 'b'.repeat(43) })
  await sanction({ kind: 'ban' }, anna, twin)
  expect((await record()).related).toEqual([
    { id: twin.id, name: 'Двойник', device: true, network: false, banned: true },
    { id: neighbour.id, name: 'Сосед', device: false, network: true, banned: false },
  ])
  const kept = JSON.stringify(await raw`select * from traces where site_id = ${site.id}`)
  expect(kept).not.toMatch(/203\.0\.|aaaaaaaa/)
})

test('notes are for colleagues, newest first', async () => {
  const { site, reader, daniyar, record, anna } = await readers()
  const note = (text: string, by = anna) =>
    post(`/sites/${site.slug}/readers/${reader.id}/notes`, by, { text })
  expect((await note('Первая')).status).toBe(204)
  expect((await note('Вторая', daniyar)).status).toBe(204)
  expect((await record()).notes).toMatchObject([
    { text: 'Вторая', by: 'Данияр' },
    { text: 'Первая', by: 'Анна' },
  ])
})

test('comments are listed by status, and reports counted by how they ended', async () => {
  const { site, reader, anna, writes, record } = await readers()
  const other = await (await writes('Чужой', await newPerson('Другой', site))).json()
  await post(`/sites/${site.slug}/comments/${other.id}/decisions`, anna, { verb: 'approve', revision: 1 })
  await post(`/sites/${site.slug}/comments/${other.id}/reports`, reader, { reason: 'spam' })
  await post(`/sites/${site.slug}/comments/${other.id}/decisions`, anna, {
    ...{ verb: 'hide', reason: 'spam', revision: 1 },
  })
  expect((await record()).reports).toEqual({ made: 1, upheld: 1, dismissed: 0 })
  await writes('<b>Мой</b>')
  const list = async (query: string) =>
    (await (await ask(`/sites/${site.slug}/readers/${reader.id}/comments?${query}`, anna)).json()).comments
  expect(await list('status=pending')).toMatchObject([
    { status: 'pending', html: '<p>&lt;b&gt;Мой&lt;/b&gt;</p>\n' },
  ])
  expect(await list('status=hidden')).toEqual([])
})

test('moderators see the picture that they hide, and what somebody was called before', async () => {
  const { site, reader, anna, record } = await readers()
  expect(await record()).toMatchObject({ picture: null, isPictureHidden: false, formerNames: [] })
  const body = { name: 'Другое имя' }
  await ask(`/sites/${site.slug}/profile/name`, reader, { method: 'PUT', body })
  const picture = v4()
  await raw`insert into avatars (id, user_id, bytes) values (${picture}, ${reader.id}, '')`
  await ask(`/sites/${site.slug}/readers/${reader.id}/hidden-picture`, anna, { method: 'PUT' })
  expect(await record()).toMatchObject({
    ...{ name: 'Другое имя', formerNames: ['Читатель'] },
    ...{ picture, isPictureHidden: true },
  })
})
