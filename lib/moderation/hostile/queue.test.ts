import { beforeAll, expect, test } from 'vitest'
import { ask, newPerson, type Person, post } from '@/lib/api/testing'
import type { QueueCard } from '@/lib/contract/moderation'
import type { Site } from '@/lib/sites/find-site'
import { corporaMissing } from '@/lib/text/testdata/corpora'
import { forAll, payloads, plantPayloads } from './testing'

type Room = Awaited<ReturnType<typeof plantPayloads>>
let planted: Room['planted']
let refused: Room['refused']
let site: Site
let moderator: Person

beforeAll(async () => {
  const room = await plantPayloads()
  site = room.site
  moderator = room.moderator
  planted = room.planted
  refused = room.refused
}, 240_000)

const at = () => `/sites/${site.slug}`
const queue = async (query: string) => {
  const answer = await ask(`${at()}/queue?${query}`, moderator)
  expect(answer.status, query).toBe(200)
  return answer.json()
}

async function listAll(tab: string): Promise<QueueCard[]> {
  const cards: QueueCard[] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page = await queue(`tab=${tab}${cursor && `&cursor=${cursor}`}`)
    cards.push(...page.cards)
    cursor = page.next
  }
  return cards
}

const seen = (cards: QueueCard[]) =>
  new Map(cards.map(({ id, text, thread, author }) => [id, { text, title: thread.title, name: author.name }]))
const written = () => new Map(planted.map(({ id, ...said }) => [id, said]))

test.skipIf(corporaMissing)('the published payloads take part', () => {
  expect(payloads.length).toBeGreaterThan(900)
})

test('most of them are let in, and of the others some have nothing to see, and some are asked back about', () => {
  expect(planted.length).toBeGreaterThan(0.8 * payloads.length)
  expect(refused.filter((status) => status !== 400 && status !== 422)).toEqual([])
})

test('every one is in the queue, word by word, with its title and name, and no page of it breaks', async () => {
  expect(seen(await listAll('pending'))).toEqual(written())
  expect(seen(await listAll('all'))).toEqual(written())
}, 120_000)

test('each is found by its own beginning, and by nothing that it says to a database', async () => {
  await forAll(planted, async ({ text }) => {
    const asked = text.slice(0, 100).trim()
    if (!asked.isWellFormed() || !text.includes(asked.normalize('NFC'))) return
    const query = new URLSearchParams({ tab: 'pending', text: asked })
    const found = await (await ask(`${at()}/queue/matching?${query}`, moderator)).json()
    expect([asked, found.count > 0]).toEqual([asked, true])
  })
}, 120_000)

test.each([
  ['a sign for anything', '%', (text: string) => text.includes('%')],
  ['a sign for one letter', '_', (text: string) => text.includes('_')],
  ['a sign that takes that away', '\\', (text: string) => text.includes('\\')],
  ['operators of a search', "':* & ! | <-> (", () => false],
  ['a quote and a comment', "' --", () => false],
])('%s is looked for as it is', async (_, asked, has) => {
  const found = await (
    await ask(`${at()}/queue/matching?${new URLSearchParams({ tab: 'all', text: asked })}`, moderator)
  ).json()
  expect(found.count).toBe(planted.filter(({ text }) => has(text)).length)
})

test.each([
  ['NUL', '%00'],
  ['nothing', ''],
  ['a megabyte', 'a'.repeat(1_000_000)],
  ['half a pair in the middle', encodeURIComponent('a\ufffd').replace('%EF%BF%BD', '%ED%A0%80')],
])('a search for %s breaks nothing', async (_, asked) => {
  for (const path of ['queue', 'queue/matching']) {
    const answer = await ask(`${at()}/${path}?text=${asked}`, moderator)
    expect([200, 400]).toContain(answer.status)
    expect(answer.headers.get('content-type')).toMatch(/json/)
  }
})

test('a filter may be called by any of them, and is listed so', async () => {
  await forAll(payloads, async (payload, place) => {
    const name = payload.slice(0, 40)
    const colleague = await newPerson(`Коллега ${place}`, site, 'moderator')
    const answer = await post(`${at()}/filters`, colleague, { name, filter: { tab: 'all' } })
    const { filters } = await (await ask(`${at()}/filters`, colleague)).json()
    const kept = answer.status === 201 ? [name.normalize('NFC').trim()] : []
    expect([payload, filters.map((saved: { name: string }) => saved.name)]).toEqual([payload, kept])
    expect([201, 400]).toContain(answer.status)
  })
}, 240_000)

test('each is decided with its own words as the note, and brought back as many', async () => {
  await forAll(planted, async ({ id, text }) => {
    const note = text.slice(0, 1000)
    const body = { verb: 'hide', reason: 'spam', revision: 1, note: note.isWellFormed() ? note : '' }
    const answer = await post(`${at()}/comments/${id}/decisions`, moderator, body)
    expect([text, answer.status]).toEqual([text, 201])
    const card = await (await ask(`${at()}/comments/${id}`, moderator)).json()
    expect(card.decisions[0].note ?? '').toBe(body.note.normalize('NFC').trim())
  })
  expect(await listAll('pending')).toEqual([])
  const found = await (await ask(`${at()}/queue/matching?tab=all&status=hidden`, moderator)).json()
  expect(found.count).toBe(planted.length)
  const comments = planted.slice(0, 200).map(({ id }) => ({ id, revision: 1 }))
  const back = await post(`${at()}/bulks`, moderator, { verb: 'restore', selection: { comments } })
  expect(await back.json()).toMatchObject({ state: 'done', done: comments.length })
  expect(seen(await listAll('all'))).toEqual(written())
}, 240_000)
