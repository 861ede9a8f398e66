import { beforeEach, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { ask, newPerson, type Person, post } from '@/lib/api/testing'
import { setStatus } from './queries'
import { count, newsroom, type Room, readersSee, rule, waiting } from './testing'

let room: Room
let id: string

beforeEach(async () => {
  room = await newsroom()
  id = await waiting(room, 'Первое')
})

const edit = (
  text: string,
  revision = 1,
  { by = room.reader, comment = id }: { by?: Person; comment?: string } = {},
) => ask(`/sites/${room.site.slug}/comments/${comment}`, by, { method: 'PATCH', body: { text, revision } })
const queue = async () => (await ask(`/sites/${room.site.slug}/queue`, room.anna)).json()
const undo = (decision: string) => post(`/sites/${room.site.slug}/decisions/${decision}/undo`, room.anna)
const texts = async () => (await readersSee(room)).map(({ html }) => html)

/** Approved, then written anew. */
async function waitingEdit() {
  await rule(room.site, room.anna, id, { verb: 'approve' })
  return edit('Второе')
}

test('what waits is edited where it stands in the queue', async () => {
  const later = await waiting(room, 'Потом')
  expect(await (await edit('Лучше')).json()).toMatchObject({ status: 'pending', waits: false })
  const { cards, waiting: number } = await queue()
  expect(cards).toMatchObject([{ id, text: 'Лучше', revision: 2, shown: null }, { id: later }])
  expect(number).toBe(2)
})

test('an edit of what was approved waits, and readers keep the text that was read', async () => {
  const answer = await (await waitingEdit()).json()
  expect(answer).toMatchObject({ status: 'published', html: '<p>Второе</p>\n', waits: true })
  expect(await readersSee(room)).toMatchObject([{ html: '<p>Первое</p>\n', editedAt: null }])
  expect(await queue()).toMatchObject({
    waiting: 1,
    cards: [
      {
        id,
        text: 'Второе',
        revision: 2,
        status: 'published',
        shown: { revision: 1, html: '<p>Первое</p>\n' },
      },
    ],
  })
})

test('an approved edit takes the place of the former text', async () => {
  await waitingEdit()
  const answer = await rule(room.site, room.anna, id, { verb: 'approve', revision: 2, status: 'published' })
  expect(answer.status).toBe(201)
  expect(await readersSee(room)).toMatchObject([{ html: '<p>Второе</p>\n', editedAt: expect.any(String) }])
  expect([(await queue()).waiting, await count(room.site)]).toEqual([0, 1])
})

test('undo brings the former text back, and the edit into the queue', async () => {
  await waitingEdit()
  const approved = await (await rule(room.site, room.anna, id, { verb: 'approve', revision: 2 })).json()
  expect((await undo(approved.id)).status).toBe(201)
  expect(await readersSee(room)).toMatchObject([{ html: '<p>Первое</p>\n', editedAt: null }])
  expect(await queue()).toMatchObject({ waiting: 1, cards: [{ id, shown: { revision: 1 } }] })
  expect(await count(room.site)).toBe(1)
})

test('a hidden edit takes the comment with it; undo shows the former text again', async () => {
  await waitingEdit()
  const hidden = await (
    await rule(room.site, room.anna, id, { verb: 'hide', reason: 'spam', revision: 2 })
  ).json()
  expect([await texts(), (await queue()).waiting, await count(room.site)]).toEqual([[], 0, 0])
  await undo(hidden.id)
  expect([await texts(), (await queue()).waiting, await count(room.site)]).toEqual([
    ['<p>Первое</p>\n'],
    1,
    1,
  ])
})

test('holding an edit takes the comment from readers until it is approved', async () => {
  await waitingEdit()
  await rule(room.site, room.anna, id, { verb: 'hold', revision: 2 })
  expect(await texts()).toEqual([])
  expect(await queue()).toMatchObject({ cards: [{ id, status: 'pending', text: 'Второе', shown: null }] })
  await rule(room.site, room.daniyar, id, { verb: 'approve', revision: 2 })
  expect([await texts(), await count(room.site)]).toEqual([['<p>Второе</p>\n'], 1])
})

test('what is published and was not edited cannot be approved again', async () => {
  await rule(room.site, room.anna, id, { verb: 'approve' })
  expect((await rule(room.site, room.anna, id, { verb: 'approve' })).status).toBe(409)
})

test('a decision is not undone once its comment was written anew', async () => {
  const approved = await (await rule(room.site, room.anna, id, { verb: 'approve' })).json()
  await edit('Второе')
  const late = await undo(approved.id)
  expect([late.status, (await late.json()).code]).toEqual([409, 'comment-changed'])
  expect(await texts()).toEqual(['<p>Первое</p>\n'])
})

test('an edit that was approved at this very moment is not approved once more', async () => {
  await waitingEdit()
  const subject = { siteId: room.site.id, commentId: id }
  const read = {
    revision: 2,
    from: 'published',
    to: 'published',
    shown: 1,
    shows: 2,
    undoes: null,
    verb: 'approve',
    isSeen: true,
  } as const
  expect(await db.transaction((tx) => setStatus(tx, subject, read))).toBe(true)
  expect(await db.transaction((tx) => setStatus(tx, subject, read))).toBe(false)
})

test('of ten moderators who approve one edit at once one did, and the log has one line', async () => {
  await waitingEdit()
  const answers = await Promise.all(
    Array.from({ length: 10 }, () => rule(room.site, room.anna, id, { verb: 'approve', revision: 2 })),
  )
  expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array(9).fill(409)])
  expect(await raw`select 1 from decisions where comment_id = ${id}`).toHaveLength(2)
})

test('a text that no moderator approved is never public, however edits and approvals meet', async () => {
  const authors = await Promise.all(Array.from({ length: 25 }, (_, i) => newPerson(`Автор ${i}`, room.site)))
  const rounds = authors.flatMap((by) => Array.from({ length: 8 }, () => by))
  for (let begun = 0; begun < rounds.length; begun += 20) {
    await Promise.all(rounds.slice(begun, begun + 20).map(meet))
  }
  const unread = await raw`
    select c.id from comments c where c.site_id = ${room.site.id} and c.published_revision is not null
      and not exists (select from decisions d where d.comment_id = c.id and d.verb = 'approve'
        and d.revision = c.published_revision)`
  expect(unread).toEqual([])
  const [met] = await raw`
    select count(*) filter (where revision = 2 and published_revision = 1)::int as edits,
      count(*) filter (where published_revision is null)::int as late from comments where site_id = ${room.site.id}`
  expect(met?.edits + met?.late).toBeGreaterThan(0)

  async function meet(by: Person, place: number) {
    const comment = await waiting({ ...room, reader: by }, 'Прочитано')
    const approve = () => rule(room.site, room.anna, comment, { verb: 'approve' })
    const change = () => edit('Не прочитано', 1, { by, comment })
    await Promise.all(place % 2 ? [approve(), change()] : [change(), approve()])
  }
})
