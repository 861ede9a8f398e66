import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { expect, test } from 'vitest'
import { db } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { decisions } from '@/db/schema/decisions'
import { ask, newPerson } from '@/lib/api/testing'
import { env } from '@/lib/env'
import { setStatus } from './queries'
import { count, newsroom, readersSee, rule, waiting } from './testing'

test('an approved comment is seen by everyone, a hidden one by nobody', async () => {
  const room = await newsroom()
  const [good, bad] = [await waiting(room, 'Хорошо'), await waiting(room, 'Плохо')]
  expect((await rule(room.site, room.anna, good, { verb: 'approve' })).status).toBe(201)
  expect((await rule(room.site, room.anna, bad, { verb: 'hide', reason: 'abuse' })).status).toBe(201)
  expect((await readersSee(room)).map((comment) => comment.html)).toEqual(['<p>Хорошо</p>\n'])
  expect(await count(room.site)).toBe(1)
})

test('a hidden comment with replies leaves its place, without author and text', async () => {
  const room = await newsroom()
  const parent = await waiting(room, 'Оскорбление')
  await rule(room.site, room.anna, parent, { verb: 'approve' })
  const reply = await waiting(room, 'Ответ', parent)
  await rule(room.site, room.anna, reply, { verb: 'approve' })
  await rule(room.site, room.anna, parent, { verb: 'hide', reason: 'abuse' })
  expect(await readersSee(room)).toMatchObject([
    { status: 'hidden', html: null, author: null },
    { status: 'published', html: '<p>Ответ</p>\n' },
  ])
  expect(await count(room.site)).toBe(1)
})

test('hiding needs a reason', async () => {
  const room = await newsroom()
  const answer = await rule(room.site, room.anna, await waiting(room), { verb: 'hide' })
  expect([answer.status, (await answer.json()).errors]).toMatchObject([400, [{ path: 'reason' }]])
})

test('a hidden comment cannot be approved, only restored', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  await rule(room.site, room.anna, id, { verb: 'hide', reason: 'spam' })
  expect((await rule(room.site, room.anna, id, { verb: 'approve' })).status).toBe(409)
  expect((await rule(room.site, room.anna, id, { verb: 'restore' })).status).toBe(201)
  expect(await readersSee(room)).toHaveLength(1)
})

test('the second of two moderators is told who was first', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  await rule(room.site, room.anna, id, { verb: 'approve' })
  const answer = await rule(room.site, room.daniyar, id, { verb: 'approve' })
  expect(answer.status).toBe(409)
  expect(await answer.json()).toMatchObject({
    code: 'comment-decided',
    decision: { verb: 'approve', by: 'Анна' },
  })
})

test('whoever read a comment while it waited does not hide what a colleague approved', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  await rule(room.site, room.anna, id, { verb: 'approve' })
  const late = await rule(room.site, room.daniyar, id, { verb: 'hide', reason: 'abuse', status: 'pending' })
  expect(late.status).toBe(409)
  expect(await late.json()).toMatchObject({
    code: 'comment-decided',
    decision: { verb: 'approve', by: 'Анна' },
  })
  expect((await rule(room.site, room.daniyar, id, { verb: 'hide', reason: 'abuse' })).status).toBe(201)
})

test('of two moderators who decide at the same moment one wins, and the log says so', async () => {
  const room = await newsroom()
  const readers = await Promise.all(Array.from({ length: 6 }, (_, i) => newPerson(`Автор ${i}`, room.site)))
  const ids = await Promise.all(
    Array.from({ length: 50 }, (_, i) => waiting({ ...room, reader: readers[i % 6] ?? room.reader }, `${i}`)),
  )
  const statuses = await Promise.all(
    ids.flatMap((id) => [
      rule(room.site, room.anna, id, { verb: 'approve' }).then((answer) => answer.status),
      rule(room.site, room.daniyar, id, { verb: 'hide', reason: 'other' }).then((answer) => answer.status),
    ]),
  )
  // hiding what was just approved is a decision of its own, approving what was just hidden is none
  const log = await db.select().from(decisions).where(eq(decisions.siteId, room.site.id))
  expect(log).toHaveLength(statuses.filter((status) => status === 201).length)
  expect(statuses.every((status) => status === 201 || status === 409)).toBe(true)
  for (const comment of await db.select().from(comments).where(eq(comments.siteId, room.site.id))) {
    const last = log.filter((d) => d.commentId === comment.id).sort((a, b) => +b.decidedAt - +a.decidedAt)[0]
    expect(comment.status).toBe(last?.toStatus)
  }
  const published = (await db.select().from(comments).where(eq(comments.siteId, room.site.id))).filter(
    (comment) => comment.status === 'published',
  )
  expect(await count(room.site)).toBe(published.length)
})

test('nobody approves a text that they have not read', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  await db.update(comments).set({ revision: 2 }).where(eq(comments.id, id))
  const answer = await rule(room.site, room.anna, id, { verb: 'approve' })
  expect([answer.status, (await answer.json()).code]).toEqual([409, 'comment-changed'])
})

test('a text that changes at the very moment of the decision is not approved', async () => {
  const room = await newsroom()
  const subject = { siteId: room.site.id, commentId: await waiting(room) }
  await db.update(comments).set({ revision: 2 }).where(eq(comments.id, subject.commentId))
  const read = {
    revision: 1,
    from: 'pending',
    to: 'published',
    shown: null,
    shows: 1,
    undoes: null,
    verb: 'approve',
    isSeen: true,
  } as const
  expect(await db.transaction((tx) => setStatus(tx, subject, read))).toBe(false)
  expect(await db.transaction((tx) => setStatus(tx, subject, { ...read, revision: 2, shows: 2 }))).toBe(true)
})

test('holding moves a waiting comment to the end of the queue', async () => {
  const room = await newsroom()
  const [first, second] = [await waiting(room, '1'), await waiting(room, '2')]
  await rule(room.site, room.anna, first, { verb: 'hold' })
  const queue = await (await ask(`/sites/${room.site.slug}/queue`, room.anna)).json()
  expect(queue.waiting).toBe(2)
  expect(queue.cards.map((card: { id: string }) => card.id)).toEqual([second, first])
})

test('the card shows article, parent, history and earlier decisions', async () => {
  const room = await newsroom()
  const parent = await waiting(room, 'Начало')
  await rule(room.site, room.anna, parent, { verb: 'approve' })
  const reply = await waiting(room, '**Ответ**', parent)
  await rule(room.site, room.anna, reply, { verb: 'hold', note: 'спросить редактора' })
  const card = await (await ask(`/sites/${room.site.slug}/comments/${reply}`, room.daniyar)).json()
  expect(card).toMatchObject({
    text: '**Ответ**',
    thread: { title: room.article.page.title, url: room.article.page.url },
    parent: { authorName: 'Читатель', html: '<p>Начало</p>\n' },
    author: { name: 'Читатель', published: 1, pending: 1, hidden: 0 },
    decisions: [{ verb: 'hold', by: 'Анна', note: 'спросить редактора' }],
  })
})

test('the queue comes in pages that miss nothing and repeat nothing', async () => {
  const room = await newsroom()
  const readers = await Promise.all(Array.from({ length: 5 }, (_, i) => newPerson(`Автор ${i}`, room.site)))
  const ids = new Set<string>()
  for (let i = 0; i < 45; i += 1)
    ids.add(await waiting({ ...room, reader: readers[i % 5] ?? room.reader }, `${i}`))
  const seen: string[] = []
  let cursor: string | null = ''
  while (cursor !== null) {
    const page: { cards: { id: string }[]; next: string | null } = await (
      await ask(`/sites/${room.site.slug}/queue${cursor && `?cursor=${cursor}`}`, room.anna)
    ).json()
    seen.push(...page.cards.map((card) => card.id))
    cursor = page.next
  }
  expect(seen).toHaveLength(45)
  expect(new Set(seen)).toEqual(ids)
})

test('decisions cannot be changed or deleted, by the app or by the owner of the database', async () => {
  const room = await newsroom()
  await rule(room.site, room.anna, await waiting(room), { verb: 'approve' })
  for (const url of [env.databaseUrl, env.migrationUrl]) {
    const client = postgres(url, { max: 1 })
    await expect(client`update decisions set note = 'x'`).rejects.toMatchObject({ code: '42501' })
    await expect(client`delete from decisions`).rejects.toMatchObject({ code: '42501' })
    await expect(client`truncate decisions cascade`).rejects.toMatchObject({ code: '42501' })
    await client.end()
  }
})
