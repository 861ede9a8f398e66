import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, post } from '@/lib/api/testing'
import { count } from '../testing'
import { courtroom } from './testing'

async function written() {
  const room = await courtroom()
  const { site, reader, anna, writes } = room
  const approve = async (id: string) => {
    const ruling = { verb: 'approve', revision: 1 }
    expect((await post(`/sites/${site.slug}/comments/${id}/decisions`, anna, ruling)).status).toBe(201)
    return id
  }
  const write = async (text: string) => (await (await writes(text)).json()).id as string
  const [old, fresh, waiting] = [
    await approve(await write('Вчера')),
    await approve(await write('Сегодня')),
    await write('Ждёт'),
  ]
  const second = newArticle(site)
  const reply = await (
    await post(`${second.thread}/comments`, reader, second.draft('Под другой статьёй'))
  ).json()
  await approve(reply.id)
  await raw`update comments set created_at = now() - interval '25 hours' where id = ${old}`
  const statuses = async () => {
    const rows = await raw<{ id: string; status: string }[]>`
      select id, status from comments where site_id = ${site.id}`
    return [old, fresh, waiting, reply.id].map((id) => rows.find((row) => row.id === id)?.status)
  }
  return { ...room, statuses }
}

test('all that somebody wrote is hidden with the ban, counted, and told', async () => {
  const { sanction, statuses, site, record } = await written()
  const given = await (await sanction({ kind: 'ban', hide: 'all' })).json()
  expect(given.hidden).toBe(4)
  expect(await statuses()).toEqual(['hidden', 'hidden', 'hidden', 'hidden'])
  expect(await count(site)).toBe(0)
  expect((await record()).comments).toEqual({ published: 0, pending: 0, hidden: 4, deleted: 0 })
  const decisions = await raw`
    select verb, reason from decisions where site_id = ${site.id} and verb = 'hide'`
  expect(decisions).toHaveLength(4)
})

test('or what they wrote within the last 24 hours', async () => {
  const { sanction, statuses } = await written()
  expect((await (await sanction({ kind: 'ban', hide: 'day' })).json()).hidden).toBe(3)
  expect(await statuses()).toEqual(['published', 'hidden', 'hidden', 'hidden'])
})

test('while a moderator decides on some of it nothing is lost and nobody waits for ever', async () => {
  const { sanction, statuses, site, daniyar } = await written()
  const rows = await raw<{ id: string }[]>`select id from comments where site_id = ${site.id}`
  const hold = (id: string) =>
    post(`/sites/${site.slug}/comments/${id}/decisions`, daniyar, { verb: 'hold', revision: 1 })
  const [given, ...held] = await Promise.all([
    sanction({ kind: 'ban', hide: 'all' }),
    ...rows.map(({ id }) => hold(id)),
  ])
  expect(given?.status).toBe(201)
  expect(held.filter(({ status }) => status !== 201 && status !== 409)).toEqual([])
  // whoever was second ruled on what the first had left
  expect((await statuses()).filter((status) => status === 'published')).toEqual([])
})

test('a ban that is refused hides nothing', async () => {
  const { sanction, statuses, site, daniyar } = await written()
  await sanction({ kind: 'ban' }, daniyar)
  expect((await sanction({ kind: 'ban', hide: 'all' })).status).toBe(409)
  expect(await statuses()).toEqual(['published', 'published', 'pending', 'published'])
  expect((await ask(`/sites/${site.slug}/readers`, daniyar)).status).toBe(200)
})
