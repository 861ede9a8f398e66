import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, post } from '@/lib/api/testing'
import { newsroom, type Room, readersSee, rule, waiting } from './testing'

let room: Room
beforeEach(async () => {
  await raw`delete from rate_limits`
  room = await newsroom()
})

const place = () => `/sites/${room.site.slug}`
const queue = async (query = '', person = room.anna) => (await ask(`${place()}/queue${query}`, person)).json()
const idsIn = async (query: string) => (await queue(query)).cards.map(({ id }: { id: string }) => id)
const undo = (decision: string) => post(`${place()}/decisions/${decision}/undo`, room.anna)

test('each tab holds what belongs to it, with its count', async () => {
  const [published, pending] = [await waiting(room, 'Раз'), await waiting(room, 'Два')]
  await rule(room.site, room.anna, published, { verb: 'approve' })
  await raw`update comments set seen_at = null where id = ${published}`
  expect(await idsIn('?tab=waiting')).toEqual([pending])
  expect(await idsIn('?tab=new')).toEqual([published])
  expect(await idsIn('?tab=reported')).toEqual([])
  expect(await idsIn('?tab=all')).toEqual([pending, published])
  expect((await queue()).counts).toEqual({
    ...{ waiting: 1, pending: 1, reported: 0, notices: 0, new: 1, appeals: 0 },
  })
  expect((await ask(`${place()}/queue?tab=elsewhere`, room.anna)).status).toBe(400)
})

/** The same room where the site moderates otherwise. */
async function roomIn(moderationMode: 'post' | 'smart') {
  const site = await newSite({ moderationMode })
  const anna = await newPerson('Анна', site, 'moderator')
  const reader = await newPerson('Читатель', site)
  room = { ...room, site, anna, reader, article: newArticle(site) }
}

test('what was published unseen is seen once a moderator says so, and new again when they take it back', async () => {
  await roomIn('post')
  const id = await waiting(room, 'Раз')
  expect(await idsIn('?tab=new')).toEqual([id])
  const approve = () => rule(room.site, room.anna, id, { verb: 'approve', status: 'published' })
  const seen = await approve()
  expect([seen.status, await idsIn('?tab=new')]).toEqual([201, []])
  expect((await approve()).status).toBe(409)
  expect((await undo((await seen.json()).id)).status).toBe(201)
  expect([await idsIn('?tab=new'), (await readersSee(room)).length]).toEqual([[id], 1])
})

test('filters narrow a tab, alone and together', async () => {
  const [russian, kazakh, english] = [
    await waiting(room, 'Казино — лучшее!'),
    await waiting(room, 'Бұл өте жақсы мақала'),
    await waiting(room, 'Best casino'),
  ]
  expect(await idsIn('?language=ru')).toEqual([russian])
  expect(await idsIn('?language=kk')).toEqual([kazakh])
  expect(await idsIn('?language=en')).toEqual([english])
  expect(await idsIn(`?text=${encodeURIComponent('КАЗИНО')}`)).toEqual([russian])
  expect(await idsIn(`?text=${encodeURIComponent('лучшее!')}&language=ru`)).toEqual([russian])
  expect(await idsIn('?text=%25')).toEqual([])
  expect(await idsIn(`?author=${room.reader.id}&thread=${room.article.threadId}`)).toHaveLength(3)
  expect(await idsIn(`?author=${room.anna.id}`)).toEqual([])
  expect(await idsIn('?newerThanHours=1')).toHaveLength(3)
  expect(await idsIn('?olderThanHours=1')).toEqual([])
  expect(await idsIn('?rule=links&section=sport&status=pending')).toEqual([])
})

test('a mixed alphabet hides no word from a search', async () => {
  const id = await waiting(room, 'кaзинo') // with Latin a and o
  expect(await idsIn(`?text=${encodeURIComponent('казино')}`)).toEqual([id])
})

test('pages of every tab miss nothing and repeat nothing', async () => {
  const ids: string[] = []
  for (let i = 0; i < 23; i += 1) {
    ids.push(await waiting(room, `${i}`))
    await raw`delete from rate_limits`
  }
  for (const tab of ['waiting', 'pending', 'all']) {
    const first = await queue(`?tab=${tab}`)
    const second = await queue(`?tab=${tab}&cursor=${first.next}`)
    const found = [...first.cards, ...second.cards].map(({ id }: { id: string }) => id)
    expect(found).toEqual(tab === 'all' ? ids.toReversed() : ids)
    expect(second.next).toBe(null)
  }
})

test('a card that a colleague looks at is theirs, until they look at another or leave', async () => {
  const [first, second] = [await waiting(room, 'Раз'), await waiting(room, 'Два')]
  const claim = async (person: typeof room.anna, commentId: string) =>
    (await post(`${place()}/claims`, person, { commentId })).json()
  const claims = async () => (await queue('', room.daniyar)).claims
  expect(await claim(room.anna, first)).toMatchObject({ held: null })
  expect(await claims()).toMatchObject([{ commentId: first, by: 'Анна' }])
  expect((await queue()).claims).toEqual([])
  expect(await claim(room.daniyar, first)).toMatchObject({ held: { by: 'Анна' } })
  expect((await rule(room.site, room.daniyar, first, { verb: 'approve' })).status).toBe(201)
  await claim(room.anna, second)
  expect(await claims()).toMatchObject([{ commentId: second }])
  expect((await ask(`${place()}/claims`, room.anna, { method: 'DELETE' })).status).toBe(204)
  expect(await claims()).toEqual([])
})

test('a claim that has run out keeps nobody away', async () => {
  const id = await waiting(room)
  await post(`${place()}/claims`, room.anna, { commentId: id })
  await raw`update claims set until = now() - interval '1 second' where site_id = ${room.site.id}`
  expect((await queue('', room.daniyar)).claims).toEqual([])
  const taken = await post(`${place()}/claims`, room.daniyar, { commentId: id })
  expect(await taken.json()).toMatchObject({ held: null })
  const elsewhere = await newsroom()
  expect((await post(`${place()}/claims`, room.anna, { commentId: await waiting(elsewhere) })).status).toBe(
    404,
  )
})

test('of two who open a card at the same moment one has it', async () => {
  const commentId = await waiting(room)
  const both = await Promise.all(
    [room.anna, room.daniyar].map((person) => post(`${place()}/claims`, person, { commentId })),
  )
  const held = await Promise.all(both.map(async (answer) => (await answer.json()).held !== null))
  expect(held.sort()).toEqual([false, true])
})

test('a filter is kept under its name, for its moderator alone', async () => {
  const filter = { tab: 'pending', rule: 'links', language: 'ru' }
  const save = (person: typeof room.anna) => post(`${place()}/filters`, person, { name: 'Ссылки', filter })
  const list = async (person: typeof room.anna) =>
    (await (await ask(`${place()}/filters`, person)).json()).filters
  const kept = await (await save(room.anna)).json()
  await save(room.anna)
  expect(await list(room.anna)).toEqual([{ id: kept.id, name: 'Ссылки', filter }])
  expect(await list(room.daniyar)).toEqual([])
  const drop = (person: typeof room.anna) =>
    ask(`${place()}/filters/${kept.id}`, person, { method: 'DELETE' })
  expect((await drop(room.daniyar)).status).toBe(404)
  expect((await drop(room.anna)).status).toBe(204)
})

test('covered words are gone for readers, kept for staff, and back after an undo', async () => {
  const id = await waiting(room, 'Позвоните Ивану сейчас')
  await rule(room.site, room.anna, id, { verb: 'approve' })
  const mask = (revision: number) =>
    post(`${place()}/comments/${id}/masks`, room.anna, { revision, ranges: [{ start: 10, end: 15 }] })
  const masked = await mask(1)
  expect([masked.status, await readersSee(room)]).toMatchObject([
    201,
    [{ html: '<p>Позвоните ▒▒▒▒▒ сейчас</p>\n', editedAt: null }],
  ])
  const decision = await masked.json()
  expect(decision).toMatchObject({ verb: 'mask', revision: 2, status: 'published' })
  const [kept] = await raw`select text from revisions where comment_id = ${id} and number = 1`
  expect(kept?.text).toBe('Позвоните Ивану сейчас')
  const [shown] = await raw`select text from revisions where comment_id = ${id} and number = 2`
  expect(shown?.text).not.toContain('Ивану')
  expect((await mask(1)).status).toBe(409)
  expect((await undo(decision.id)).status).toBe(201)
  expect(await readersSee(room)).toMatchObject([{ html: '<p>Позвоните Ивану сейчас</p>\n' }])
  expect((await queue()).waiting).toBe(0)
})

test('words of a comment that waits are covered before anybody reads them, and it goes on waiting', async () => {
  const id = await waiting(room, 'Позвоните Ивану сейчас')
  const mask = (revision: number) =>
    post(`${place()}/comments/${id}/masks`, room.anna, { revision, ranges: [{ start: 10, end: 15 }] })
  const masked = await (await mask(1)).json()
  expect(await queue()).toMatchObject({ waiting: 1, cards: [{ id, revision: 2, status: 'pending' }] })
  expect((await undo(masked.id)).status).toBe(201)
  expect(await queue()).toMatchObject({ cards: [{ id, html: '<p>Позвоните Ивану сейчас</p>\n' }] })
  await mask(3)
  await rule(room.site, room.anna, id, { verb: 'approve', revision: 4 })
  expect(await readersSee(room)).toMatchObject([{ html: '<p>Позвоните ▒▒▒▒▒ сейчас</p>\n' }])
})

test('who is trusted is only noted by rules, until somebody thinks better of it', async () => {
  await roomIn('smart')
  const { slug } = room.site
  const trusted = async () => (await queue('?tab=all')).cards[0].author.trusted
  const id = await waiting(room, 'Раз')
  await rule(room.site, room.anna, id, { verb: 'approve', trust: true })
  expect(await trusted()).toBe(true)
  const written = await post(
    `${room.article.thread}/comments`,
    room.reader,
    room.article.draft('https://a.example https://b.example'),
  )
  expect(await written.json()).toMatchObject({ status: 'published' })
  const path = `/sites/${slug}/members/${room.reader.id}/trust`
  expect((await ask(path, room.anna, { method: 'DELETE' })).status).toBe(204)
  expect(await trusted()).toBe(false)
})

test('the chain shows what a comment answers, from the root down', async () => {
  const top = await waiting(room, 'Корень')
  await rule(room.site, room.anna, top, { verb: 'approve' })
  const reply = await waiting(room, 'Ответ', top)
  await rule(room.site, room.anna, reply, { verb: 'approve' })
  const last = await waiting(room, 'Ответ на ответ', reply)
  const { comments } = await (await ask(`${place()}/comments/${last}/chain`, room.anna)).json()
  expect(comments).toMatchObject([
    { id: top, html: '<p>Корень</p>\n' },
    { id: reply, authorName: 'Читатель' },
  ])
})

test('covered words do not come back unseen: from then on each edit waits, until the cover is taken off', async () => {
  const room = await newsroom()
  await raw`update sites set moderation_mode = 'post' where id = ${room.site.id}`
  const id = await waiting(room, 'Позвоните Ивану сейчас')
  const path = `/sites/${room.site.slug}/comments/${id}`
  const edit = async (text: string, revision: number) =>
    (await ask(path, room.reader, { method: 'PATCH', body: { text, revision } })).json()
  const masked = await post(`${path}/masks`, room.anna, { revision: 1, ranges: [{ start: 10, end: 15 }] })
  expect(await edit('Позвоните Ивану сейчас же', 2)).toMatchObject({ waits: true })
  expect((await readersSee(room))[0]?.html).toContain('▒▒▒▒▒ сейчас<')
  await rule(room.site, room.anna, id, { verb: 'approve', revision: 3 })
  expect(await edit('Позвоните Ивану, Ивану', 3)).toMatchObject({ waits: true })
  expect((await readersSee(room))[0]?.html).toContain('сейчас же')

  const other = await waiting(room, 'Позвоните Ивану сейчас')
  const there = `/sites/${room.site.slug}/comments/${other}`
  const cover = await post(`${there}/masks`, room.anna, { revision: 1, ranges: [{ start: 10, end: 15 }] })
  await post(`/sites/${room.site.slug}/decisions/${(await cover.json()).id}/undo`, room.anna)
  const body = { text: 'Не звоните', revision: 3 }
  expect(await (await ask(there, room.reader, { method: 'PATCH', body })).json()).toMatchObject({
    waits: false,
  })
  expect(masked.status).toBe(201)
})
