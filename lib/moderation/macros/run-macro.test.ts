import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, post } from '@/lib/api/testing'
import { count, rule } from '../testing'
import { withMacros } from './testing'

const ban = { kind: 'ban', minutes: 10_080, hide: 'none' } as const
const troll = { name: 'Тролль', verb: 'hide', reason: 'abuse', note: 'Снова он', sanction: ban } as const

test('one key decides, says why, notes it and sanctions the author', async () => {
  const { use, write, made, statusOf, sanctions, writes, log, site } = await withMacros([troll])
  const id = await write()
  const answer = await use(id)
  expect([answer.status, await answer.json()]).toMatchObject([
    201,
    { verb: 'hide', reason: 'abuse', note: 'Снова он', by: 'Анна', status: 'hidden' },
  ])
  expect([await statusOf(id), await sanctions()]).toMatchObject([
    'hidden',
    [{ kind: 'ban', minutes: 10_080, held: true, lifted: false }],
  ])
  expect((await sanctions())[0]?.letter).toContain('Читатель')
  expect(await (await writes('Ещё')).json()).toMatchObject({ code: 'banned' })
  expect(made).toHaveLength(1)
  expect(await log()).toEqual(['macros.change', 'comment.hide', 'sanction.impose'])
  // a wrong key can be taken back before anybody reads of it
  const jobs = await raw<{ later: boolean }[]>`
    select start_after > now() + interval '1 minute' as later from pgboss.job
    where name = 'notify' and data ->> 'siteId' = ${site.id} and data ->> 'moment' = 'given'`
  expect(jobs).toEqual([{ later: true }])
})

test('what was typed takes the place of the macro’s note', async () => {
  const { use, write } = await withMacros([troll])
  expect(await (await use(await write(), { note: 'По-своему' })).json()).toMatchObject({ note: 'По-своему' })
})

test('a sanction that is refused leaves the comment undecided, and a decision that is refused nobody sanctioned', async () => {
  const { use, write, statusOf, sanction, sanctions, site, daniyar } = await withMacros([troll])
  const id = await write()
  expect((await sanction({ kind: 'ban' })).status).toBe(201)
  const refused = await use(id)
  expect([refused.status, (await refused.json()).code]).toEqual([409, 'already-sanctioned'])
  expect([await statusOf(id), (await sanctions()).length]).toEqual(['pending', 1])

  const other = await withMacros([troll])
  const late = await other.write()
  await rule(other.site, other.daniyar, late, { verb: 'approve' })
  const answer = await other.use(late)
  expect([answer.status, await answer.json()]).toMatchObject([
    409,
    { code: 'comment-decided', decision: { verb: 'approve', by: daniyar.name } },
  ])
  expect([await other.statusOf(late), await other.sanctions()]).toEqual(['published', []])
  expect(site.id).not.toBe(other.site.id)
})

test('of two who press the same key at once one counts, and the other is told who was faster', async () => {
  const { use, write, sanctions, anna, daniyar } = await withMacros([troll])
  const id = await write()
  const answers = await Promise.all([use(id, { by: anna }), use(id, { by: daniyar })])
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 409])
  const late = answers.find(({ status }) => status === 409)
  expect(await late?.json()).toMatchObject({ code: 'comment-decided', decision: { verb: 'hide' } })
  expect(await sanctions()).toHaveLength(1)
})

test('the same request twice does it once', async () => {
  const { site, anna, write, made, sanctions } = await withMacros([troll])
  const path = `/sites/${site.slug}/comments/${await write()}/macros`
  const body = { macro: made[0]?.id, revision: 1, status: 'pending' }
  const key = { 'idempotency-key': crypto.randomUUID() }
  const [one, two] = [await post(path, anna, body, key), await post(path, anna, body, key)]
  expect([(await one.json()).id, two.status]).toEqual([(await two.json()).id, 201])
  expect(await sanctions()).toHaveLength(1)
})

test('nobody sanctions by a key whom they could not sanction by hand', async () => {
  const { use, writes, statusOf, anna, daniyar, admin } = await withMacros([troll])
  const { id } = await (await writes('Пишет сотрудник', daniyar)).json()
  expect((await use(id, { by: anna })).status).toBe(403)
  const own = await (await writes('Своё', anna)).json()
  expect((await use(own.id, { by: anna })).status).toBe(403)
  expect([await statusOf(id), await statusOf(own.id)]).toEqual(['pending', 'pending'])
  expect((await use(id, { by: admin })).status).toBe(201)
})

test('a ban without an end waits for a second person where the site wants one', async () => {
  const { use, write, writes, sanctions, site, admin } = await withMacros([
    { ...troll, sanction: { ...ban, minutes: null } },
  ])
  await raw`update sites set two_person_bans = true where id = ${site.id}`
  await ask(`/sites/${site.slug}`, admin, { method: 'PATCH', body: { voting: 'both' } })
  expect((await use(await write())).status).toBe(201)
  expect(await sanctions()).toMatchObject([{ kind: 'ban', held: false }])
  expect((await writes('Пока можно')).status).toBe(201)
})

test('a branch is hidden with what its author wrote elsewhere, and all of it comes back by one undo', async () => {
  const macro = { ...troll, branch: true, sanction: { kind: 'suspend', minutes: 60, hide: 'all' } } as const
  const { use, undo, write, writes, statusOf, sanctions, site, anna, daniyar, log } = await withMacros([
    macro,
  ])
  const publish = async (id: string) => {
    expect((await rule(site, anna, id, { verb: 'approve' })).status).toBe(201)
    return id
  }
  const top = await publish(await write('Корень'))
  const below = await publish(await write('Ответ', top))
  const beside = await publish((await (await writes('Чужой', daniyar)).json()).id)
  const elsewhere = await write('Ждёт')
  expect(await count(site)).toBe(3)
  const made = await (await use(top, { status: 'published' })).json()
  const all = async () => Promise.all([top, below, elsewhere, beside].map(statusOf))
  expect(await all()).toEqual(['hidden', 'hidden', 'hidden', 'published'])
  expect([await count(site), (await sanctions())[0]]).toMatchObject([1, { kind: 'suspend', lifted: false }])

  expect((await undo(made.id)).status).toBe(201)
  expect(await all()).toEqual(['published', 'published', 'pending', 'published'])
  expect([await count(site), (await sanctions())[0]]).toMatchObject([3, { lifted: true }])
  expect((await writes('Снова можно')).status).toBe(201)
  expect((await log()).slice(-5).sort()).toEqual(
    ['comment.hold', 'comment.restore', 'comment.restore', 'sanction.impose', 'sanction.lift'].sort(),
  )
  expect((await undo(made.id)).status).toBe(409)
})

test('an undo that comes too late lifts no sanction', async () => {
  const { use, undo, write, sanctions, site, daniyar } = await withMacros([troll])
  const id = await write()
  const made = await (await use(id)).json()
  await rule(site, daniyar, id, { verb: 'restore' })
  expect((await undo(made.id)).status).toBe(409)
  expect(await sanctions()).toMatchObject([{ lifted: false }])
})

test('an undo takes back what is left: a sanction that was lifted already stays lifted', async () => {
  const { use, undo, write, statusOf, act, site } = await withMacros([troll])
  const id = await write()
  const made = await (await use(id)).json()
  const [{ id: sanction } = { id: '' }] = await raw<{ id: string }[]>`
    select id from sanctions where site_id = ${site.id}`
  expect((await act(sanction, 'lift')).status).toBe(204)
  expect([(await undo(made.id)).status, await statusOf(id)]).toEqual([201, 'pending'])
})

test('within two minutes nobody is written to of what was taken back', async () => {
  const { use, undo, write, site } = await withMacros([troll])
  const made = await (await use(await write())).json()
  await undo(made.id)
  const lifted = () => raw`
    select 1 from pgboss.job where name = 'notify' and data ->> 'siteId' = ${site.id} and data ->> 'moment' = 'lifted'`
  expect(await lifted()).toHaveLength(0)

  const later = await (await use(await write('Позже'))).json()
  await raw`update sanctions set confirmed_at = now() - interval '3 minutes' where site_id = ${site.id}`
  await undo(later.id)
  expect(await lifted()).toHaveLength(1)
})

test('trust that came with an approval goes with it, and trust from before stays', async () => {
  const { use, undo, write, isTrusted, reader, log, site, anna } = await withMacros([
    { name: 'Свой', verb: 'approve', trust: true },
  ])
  const [first, second] = [await write('Раз'), await write('Два')]
  const made = await (await use(first)).json()
  expect(await isTrusted(reader)).toBe(true)
  const again = await (await rule(site, anna, second, { verb: 'approve', trust: true })).json()
  await undo(again.id)
  expect(await isTrusted(reader)).toBe(true)
  await undo(made.id)
  expect(await isTrusted(reader)).toBe(false)
  expect((await log()).filter((action) => action.startsWith('member'))).toEqual([
    'member.trust',
    'member.distrust',
  ])
})

test('trust that a colleague gave anew since stays', async () => {
  const { undo, write, isTrusted, reader, site, anna, daniyar } = await withMacros()
  const [first, second] = [await write('Раз'), await write('Два')]
  const made = await (await rule(site, anna, first, { verb: 'approve', trust: true })).json()
  await ask(`/sites/${site.slug}/members/${reader.id}/trust`, daniyar, { method: 'DELETE' })
  await rule(site, daniyar, second, { verb: 'approve', trust: true })
  await undo(made.id)
  expect(await isTrusted(reader)).toBe(true)
})

test('hide and sanction is one request without a macro, too', async () => {
  const { write, sanctions, statusOf, site, anna, undo } = await withMacros()
  const id = await write()
  const sanction = { kind: 'premoderate', minutes: null, hide: 'none' }
  const made = await rule(site, anna, id, { verb: 'hide', reason: 'spam', note: 'Заметка', sanction })
  expect(made.status).toBe(201)
  expect([await statusOf(id), await sanctions()]).toMatchObject([
    'hidden',
    [{ kind: 'premoderate', minutes: null }],
  ])
  await undo((await made.json()).id)
  expect([await statusOf(id), await sanctions()]).toMatchObject(['pending', [{ lifted: true }]])
  expect((await rule(site, anna, id, { verb: 'approve', sanction })).status).toBe(400)
})
