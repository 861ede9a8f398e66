import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, post } from '@/lib/api/testing'
import { withMacros } from './testing'

const ban = { kind: 'ban', minutes: 10_080, hide: 'none' } as const
const troll = { name: 'Тролль', verb: 'hide', reason: 'abuse', note: 'Снова он', sanction: ban } as const

test('an administrator makes the list, moderators read it, in the order of the keys', async () => {
  const { set, read, anna, change } = await withMacros()
  const { macros } = await set([
    troll,
    { name: 'Свой', verb: 'approve', trust: true },
    { name: 'Подождёт', verb: 'hold', note: 'Спросить юриста' },
  ])
  expect((await read(anna)).macros).toEqual(macros)
  expect(macros).toMatchObject([
    {
      name: 'Тролль',
      verb: 'hide',
      reason: 'abuse',
      note: 'Снова он',
      trust: false,
      branch: false,
      sanction: ban,
    },
    { name: 'Свой', verb: 'approve', reason: null, note: null, trust: true, sanction: null },
    { name: 'Подождёт', verb: 'hold', note: 'Спросить юриста' },
  ])
  expect((await change([], 'any', anna)).status).toBe(403)
})

test('a macro that does something else has another id; a new name or place changes none', async () => {
  const { set, log, made } = await withMacros([troll, { name: 'Свой', verb: 'approve' }])
  const [one, two] = made
  const moved = await set([{ ...two, name: 'Наш' }, one ?? {}])
  expect(moved.macros).toMatchObject([{ id: two?.id, name: 'Наш' }, { id: one?.id }])
  const other = await set([{ ...one, note: null }])
  expect(other.macros[0]?.id).not.toBe(one?.id)
  expect(await log()).toEqual(['macros.change', 'macros.change', 'macros.change'])
})

test('of two administrators who change the list at once the second is told so', async () => {
  const { read, change } = await withMacros()
  const { version } = await read()
  const answers = await Promise.all(
    ['Раз', 'Два'].map((name) => change([{ name, verb: 'approve' }], version)),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
  expect((await read()).macros).toHaveLength(1)
})

test.each([
  ['a hide without a reason', { verb: 'hide' }],
  ['an approval with a reason', { verb: 'approve', reason: 'spam' }],
  ['a reason that the site has not', { verb: 'hide', reason: 'nope' }],
  ['trust with a hide', { verb: 'hide', reason: 'spam', trust: true }],
  ['a branch with an approval', { verb: 'approve', branch: true }],
  ['a sanction with an approval', { verb: 'approve', sanction: ban }],
  [
    'a suspension without an end',
    { verb: 'hide', reason: 'spam', sanction: { ...ban, kind: 'suspend', minutes: null } },
  ],
  ['a warning with an end', { verb: 'hide', reason: 'spam', sanction: { ...ban, kind: 'warn' } }],
  ['a sanction that ends at once', { verb: 'hide', reason: 'spam', sanction: { ...ban, minutes: 1 } }],
  ['a restore', { verb: 'restore' }],
  ['no name', { verb: 'hold', name: ' ' }],
  ['a long name', { verb: 'hold', name: 'а'.repeat(41) }],
  ['a long note', { verb: 'hold', note: 'а'.repeat(1_001) }],
])('%s is refused, and the list stays as it was', async (_, macro) => {
  const { read, change } = await withMacros([{ name: 'Прежний', verb: 'approve' }])
  const { version } = await read()
  const answer = await change([{ name: 'Новый', ...macro }], version)
  expect([answer.status, (await read()).macros[0]?.name]).toEqual([400, 'Прежний'])
})

test('there are nine at most', async () => {
  const { read, change } = await withMacros()
  const { version } = await read()
  const many = (count: number) =>
    Array.from({ length: count }, (_, at) => ({ name: `${at}`, verb: 'approve' }))
  expect((await change(many(10), version)).status).toBe(400)
  expect((await change(many(9), version)).status).toBe(200)
})

// whatever the code above does, the database keeps what makes no sense out
test.each([
  ['macros_positions', { position: 10 }],
  ['macros_name', { name: '' }],
  ['macros_note', { note: '' }],
  ['macros_verb', { verb: 'restore', reason: null }],
  ['macros_reason', { reason: null }],
  ['macros_reason', { verb: 'hold' }],
  ['macros_trust', { trust: true }],
  ['macros_branch', { verb: 'approve', reason: null, branch: true }],
  ['macros_sanction', { verb: 'approve', reason: null, sanction: 'ban', hidings: 'none' }],
  ['macros_sanction', { sanction: 'shame', hidings: 'none' }],
  ['macros_minutes', { minutes: 60 }],
  ['macros_minutes', { sanction: 'warn', minutes: 60, hidings: 'none' }],
  ['macros_minutes', { sanction: 'suspend', hidings: 'none' }],
  ['macros_term', { sanction: 'ban', minutes: 9, hidings: 'none' }],
  ['macros_hidings', { hidings: 'all' }],
  ['macros_hidings', { sanction: 'ban' }],
  ['macros_hidings', { sanction: 'ban', hidings: 'some' }],
])('the database refuses by %s: %o', async (rule, wrong) => {
  const { site } = await withMacros()
  const sound = {
    ...{ site_id: site.id, id: crypto.randomUUID(), position: 1, name: 'Имя', verb: 'hide', reason: 'spam' },
    ...{ note: null, trust: false, branch: false, sanction: null, minutes: null, hidings: null },
  }
  await raw`insert into macros ${raw({ ...sound })}`
  const second = { ...sound, id: crypto.randomUUID(), position: 2, ...wrong }
  await expect(raw`insert into macros ${raw(second)}`).rejects.toMatchObject({ constraint_name: rule })
})

test('macros go with their site, and no place is taken twice', async () => {
  const { site } = await withMacros([troll])
  const again = raw`
    insert into macros (site_id, id, position, name, verb) values (${site.id}, gen_random_uuid(), 1, 'Имя', 'hold')`
  await expect(again).rejects.toMatchObject({ constraint_name: 'macros_position' })
  const [{ id } = { id: '' }] = await raw<{ id: string }[]>`
    insert into sites (id, slug, name, language, time_zone, origins, moderation_mode)
    select gen_random_uuid(), slug || '-x', name, language, time_zone, origins, moderation_mode
    from sites where id = ${site.id} returning id`
  await raw`
    insert into macros (site_id, id, position, name, verb) values (${id}, gen_random_uuid(), 1, 'Имя', 'hold')`
  await raw`delete from sites where id = ${id}`
  expect(await raw`select 1 from macros where site_id = ${id}`).toHaveLength(0)
})

test('staff of another site neither see the list nor use a macro of it', async () => {
  const [here, there] = [await withMacros([troll]), await withMacros([troll])]
  const id = await here.write()
  const elsewhere = await post(`/sites/${here.site.slug}/comments/${id}/macros`, here.anna, {
    ...{ macro: there.made[0]?.id, revision: 1 },
  })
  expect([elsewhere.status, (await elsewhere.json()).code]).toEqual([404, 'macro-gone'])
  const foreign = await there.use(id)
  expect([foreign.status, await here.statusOf(id)]).toEqual([404, 'pending'])
  expect((await ask(`/sites/${here.site.slug}/macros`, there.admin)).status).toBe(403)
  expect((await here.use(id, { by: here.reader })).status).toBe(403)
})

test('a macro that was changed since it was read does nothing', async () => {
  const { use, set, made, write, statusOf } = await withMacros([troll])
  await set([{ ...made[0], verb: 'hide', reason: 'spam' }])
  const id = await write()
  const answer = await use(id)
  expect([answer.status, (await answer.json()).code, await statusOf(id)]).toEqual([
    404,
    'macro-gone',
    'pending',
  ])
})
