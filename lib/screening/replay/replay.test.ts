import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, post } from '@/lib/api/testing'
import { defaults } from '../defaults'
import { onlyOne } from './only-one'
import { replay } from './replay'
import { pastOf, read, start, tryOnPast, word } from './testing'

const none = { all: 0, hidden: 0, approved: 0, undecided: 0 }

test('a word shows what it would have held, and what moderators made of that', async () => {
  const past = await pastOf([
    { text: 'Ты дурак' },
    { text: 'Сказал дураку', status: 'pending' },
    { text: 'Сам ты д у р а к' },
    { text: 'Спасибо за статью' },
  ])
  const [hidden = '', approved = '', open = ''] = past.ids
  const decide = (id: string, body: object) =>
    post(`/sites/${past.site.slug}/comments/${id}/decisions`, past.admin, { revision: 1, ...body })
  await decide(hidden, { verb: 'hide', reason: 'abuse' })
  await decide(approved, { verb: 'approve' })

  const tried = await tryOnPast(past, { words: [word('дурак')] })
  expect(tried).toMatchObject({ state: 'done', total: 4, done: 4, released: none, leftOut: [] })
  expect(tried.held).toEqual({ all: 3, hidden: 1, approved: 1, undecided: 1 })
  expect(tried.heldExamples.map(({ id, fate }) => [id, fate])).toEqual([
    [open, 'undecided'],
    [approved, 'approved'],
    [hidden, 'hidden'],
  ])
  expect(tried.heldExamples[2]).toMatchObject({ authorName: 'Автор', html: '<p>Ты <mark>дурак</mark></p>' })
  // nothing of it is kept as a rule
  expect((await (await ask(`${past.at}/words`, past.admin)).json()).words).toEqual([])
})

test('a word that is taken out shows what would have been let through', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }, { text: 'Ты дурак и хам' }])
  const add = (pattern: string) => post(`${past.at}/words`, past.admin, word(pattern))
  const { id } = await (await add('дурак')).json()
  await add('хам')
  expect(await tryOnPast(past, { without: [id] })).toMatchObject({
    held: none,
    released: { all: 1 },
    releasedExamples: [{ html: '<p>Ты <mark>дурак</mark></p>' }],
  })
})

test('a trusted word lets through what another word would hold', async () => {
  const past = await pastOf([{ text: 'Новый дебет' }, { text: 'дебет дебет' }])
  await post(`${past.at}/words`, past.admin, word('дебет'))
  expect(await tryOnPast(past, { words: [word('новый дебет', 'trusted')] })).toMatchObject({
    released: { all: 1 },
  })
})

test('a stricter rule holds more, a milder one less, and switching it off lets all through', async () => {
  const linked = (count: number) => ({ text: '<a href="https://a.example">a</a> '.repeat(count) })
  const past = await pastOf([linked(1), linked(3), linked(5)])
  const links = (most: number, outcome = defaults.links.outcome) => ({
    rules: { links: { ...defaults.links, most, outcome } },
  })
  expect((await tryOnPast(past, links(0))).held.all).toBe(2)
  expect((await tryOnPast(past, links(20))).released.all).toBe(1)
  expect((await tryOnPast(past, links(3, 'off'))).released.all).toBe(1)
  expect(await tryOnPast(past, links(3, 'hide'))).toMatchObject({ held: none, released: none })
})

test('what another rule caught at the time is counted neither way', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }, { text: 'Он дурак' }])
  await raw`insert into signals (site_id, comment_id, revision, number, rule, reason, score)
    values (${past.site.id}, ${past.ids[0] ?? ''}, 1, 0, 'links', 'many-links', 1)`
  expect((await tryOnPast(past, { words: [word('дурак')] })).held.all).toBe(1)
})

test('authors are who they were at the time: new with their first comments alone', async () => {
  const past = await pastOf(Array.from({ length: 6 }, (_, index) => ({ text: `Комментарий ${index}` })))
  const newcomer = { outcome: 'hold' as const, first: 2 }
  const tried = await tryOnPast(past, { rules: { newcomer } })
  expect(tried.heldExamples.map(({ id }) => id)).toEqual([past.ids[1], past.ids[0]])
})

test('a text is a repeat of those of the hour before it', async () => {
  const text = 'Скидки на всё только сегодня, звоните и приходите к нам в магазин на проспекте Абая'
  const past = await pastOf([{ text }, { text }, { text: 'Спасибо за статью' }, { text }])
  await raw`update comments set created_at = now() + interval '2 hours' where id = ${past.ids[3] ?? ''}`
  const off = { ...defaults.repeat, outcome: 'off' as const }
  const tried = await tryOnPast(past, { rules: { repeat: off } })
  expect(tried.releasedExamples.map(({ id }) => id)).toEqual([past.ids[1]])
})

test('rules that ask others are left out, and that is said', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }])
  const akismet = { ...defaults.akismet, outcome: 'hold' as const }
  expect(await tryOnPast(past, { rules: { akismet } })).toMatchObject({
    state: 'done',
    leftOut: ['akismet'],
    held: none,
  })
})

test('of many only the newest fifty are shown', async () => {
  const past = await pastOf(Array.from({ length: 300 }, () => ({ text: 'Ты дурак' })))
  const tried = await tryOnPast(past, { words: [word('дурак')] })
  expect(tried).toMatchObject({ total: 300, done: 300, held: { all: 300 } })
  expect(tried.heldExamples.map(({ id }) => id)).toEqual(past.ids.slice(-50).reverse())
})

test('a comment that its author takes back is shown no more', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }])
  const { id } = await tryOnPast(past, { words: [word('дурак')] })
  await ask(`/sites/${past.site.slug}/comments/${past.ids[0]}`, past.author, { method: 'DELETE' })
  expect(await read(past, id)).toMatchObject({ held: { all: 1 }, heldExamples: [] })
})

test('what is older than the days asked for is left alone', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }])
  const old = `01900000-0000-7000-8000-${past.ids[0]?.slice(-12)}`
  await raw`insert into comments (site_id, id, thread_id, author_id, path, depth, status, published_revision, created_at)
    select site_id, ${old}, thread_id, author_id, 'ffffffffff', 0, status, 1, '2024-06-10'
    from comments where id = ${past.ids[0] ?? ''}`
  await raw`insert into revisions (site_id, comment_id, number, text, html)
    values (${past.site.id}, ${old}, 1, 'дурак', '<p>дурак</p>')`
  expect(await tryOnPast(past, { words: [word('дурак')] })).toMatchObject({ total: 1, held: { all: 1 } })
})

test('while one is being done for a site another waits', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }])
  const { id } = await start(past, { words: [word('дурак')] })
  const job = { siteId: past.site.id, replayId: id }
  await onlyOne(past.site.id, () => replay(job))
  expect(await read(past, id)).toMatchObject({ state: 'waiting' })
  await replay(job)
  expect(await read(past, id)).toMatchObject({ state: 'done' })
})

test('one that was broken off is taken up again by whoever looks at it', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }])
  const { id } = await start(past, { words: [word('дурак')] })
  const job = { siteId: past.site.id, replayId: id }
  await raw`delete from pgboss.job where name = 'replay'`
  await raw`update replays set state = 'running', done = 1 where id = ${id}`
  await onlyOne(past.site.id, async () => void (await read(past, id)))
  expect(await raw`select 1 from pgboss.job where name = 'replay'`).toHaveLength(0)
  await read(past, id)
  expect(await raw`select data from pgboss.job where name = 'replay'`).toEqual([{ data: job }])
  await replay(job)
  expect(await read(past, id)).toMatchObject({ state: 'done', done: 1, held: { all: 1 } })
})

test('one that cannot be done says so', async () => {
  const past = await pastOf([{ text: 'Ты дурак' }])
  const { id } = await start(past, { words: [word('дурак')] })
  await raw`update replays set asked = '{"days": "none"}' where id = ${id}`
  await replay({ siteId: past.site.id, replayId: id })
  expect(await raw`select state from replays where id = ${id}`).toEqual([{ state: 'failed' }])
})

test('where links make a comment wait anyway, their number changes nothing', async () => {
  const past = await pastOf([{ text: '<a href="https://a.example">a</a>' }])
  const stricter = { rules: { links: { ...defaults.links, most: 0 } } }
  await raw`update sites set moderation_mode = 'smart' where id = ${past.site.id}`
  expect(await tryOnPast(past, stricter)).toMatchObject({ held: none, released: none })
  await raw`update sites set moderation_mode = 'post' where id = ${past.site.id}`
  expect((await tryOnPast(past, stricter)).held.all).toBe(1)
})
