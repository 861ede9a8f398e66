import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import { newsroom, rule, waiting } from '@/lib/moderation/testing'
import type { Site } from '@/lib/sites/find-site'

let site: Site
let author: Person
let article: ReturnType<typeof newArticle>

beforeEach(async () => {
  site = await newSite({ moderationMode: 'post' })
  author = await newPerson('Автор', site)
  article = newArticle(site)
})

const write = async (text: string, parentId?: string, by = author) =>
  (await (await post(`${article.thread}/comments`, by, article.draft(text, parentId))).json()).id as string
const remove = (id: string, by = author, from = site) =>
  ask(`/sites/${from.slug}/comments/${id}`, by, { method: 'DELETE' })
const codeOf = async (answer: Response) => `${answer.status} ${(await answer.json()).code}`
const page = async () => (await ask(article.thread, null)).json()
const counts = async () => {
  const [thread] = await raw`select comment_count as count from threads where id = ${article.threadId}`
  const roots = await raw`
    select reply_count as replies from comments where thread_id = ${article.threadId} and depth = 0 order by path`
  return [thread?.count, ...roots.map(({ replies }) => replies)]
}

test('what nobody has answered is gone, what was answered leaves its place without name and words', async () => {
  const root = await write('Корень')
  const reply = await write('Ответ', root)
  const alone = await write('Сам по себе')
  expect(await counts()).toEqual([3, 1, 0])

  for (const id of [root, alone]) expect((await remove(id)).status).toBe(204)
  const { comments, thread } = await page()
  expect(comments).toMatchObject([
    { id: root, status: 'deleted', author: null, html: null },
    { id: reply, status: 'published' },
  ])
  expect([thread.commentCount, await counts()]).toEqual([1, [1, 1, 0]])

  expect((await remove(reply)).status).toBe(204)
  expect((await page()).comments).toEqual([])
  expect(await counts()).toEqual([0, 0, 0])
})

test('twenty times at once is once', async () => {
  const root = await write('Корень')
  const reply = await write('Ответ', root)
  const answers = await Promise.all(Array.from({ length: 19 }, () => remove(reply)))
  expect(answers.every(({ status }) => status === 204)).toBe(true)
  expect(await counts()).toEqual([1, 0])
  // as written, and as deleted
  expect(await raw`select 1 from changes where comment_id = ${reply}`).toHaveLength(2)
})

test('only its author deletes a comment, however old it is', async () => {
  const id = await write('Моё')
  const others = [await newPerson('Другой', site), await newPerson('Главный', site, 'admin')]
  for (const by of others) expect(await codeOf(await remove(id, by))).toBe('403 forbidden')
  expect(await codeOf(await remove(v7()))).toBe('404 not-found')
  expect(await codeOf(await remove(id, author, await newSite()))).toBe('404 not-found')
  await raw`update comments set created_at = now() - interval '9 years' where id = ${id}`
  expect((await remove(id)).status).toBe(204)
})

test('staff keep the text, and open pages are told', async () => {
  const moderator = await newPerson('Модератор', site, 'moderator')
  const id = await write('Слово')
  const { since } = await page()
  await remove(id)
  const card = await (await ask(`/sites/${site.slug}/comments/${id}`, moderator)).json()
  expect(card).toMatchObject({ status: 'deleted', text: 'Слово' })
  const told = await (await ask(`${article.thread}/changes?after=${since}`, null)).json()
  expect(told).toMatchObject({ gone: [id], count: 0 })
})

test('what waits leaves the queue, an edit too', async () => {
  const room = await newsroom()
  const id = await waiting(room)
  const edited = await waiting(room)
  await rule(room.site, room.anna, edited, { verb: 'approve' })
  await ask(`/sites/${room.site.slug}/comments/${edited}`, room.reader, {
    method: 'PATCH',
    body: { text: 'Иначе', revision: 1 },
  })
  const queue = async () => (await ask(`/sites/${room.site.slug}/queue`, room.anna)).json()
  expect((await queue()).waiting).toBe(2)
  for (const one of [id, edited]) await remove(one, room.reader, room.site)
  expect(await queue()).toMatchObject({ waiting: 0, cards: [] })
})

test.each([
  ['approved', { verb: 'approve' }],
  ['hidden', { verb: 'hide', reason: 'abuse' }],
  ['put off', { verb: 'hold' }],
])('what was %s and then deleted is not brought back', async (_, ruling) => {
  const room = await newsroom()
  const id = await waiting(room)
  const decision = await (await rule(room.site, room.anna, id, ruling)).json()
  expect((await remove(id, room.reader, room.site)).status).toBe(204)

  const undone = await post(`/sites/${room.site.slug}/decisions/${decision.id}/undo`, room.anna)
  expect(await codeOf(undone)).toBe('409 comment-changed')
  for (const verb of ['approve', 'restore', 'hold']) {
    expect(await codeOf(await rule(room.site, room.daniyar, id, { verb }))).toBe('409 comment-changed')
  }
  const [row] = await raw`
    select status, comment_count as count from comments c join threads t on t.id = c.thread_id where c.id = ${id}`
  expect(row).toEqual({ status: 'deleted', count: 0 })
})

test('a decision and a deletion at once never miscount', async () => {
  const room = await newsroom()
  for (let round = 0; round < 10; round++) {
    const id = await waiting(room)
    await Promise.all([
      rule(room.site, room.anna, id, { verb: 'approve' }),
      remove(id, room.reader, room.site),
    ])
  }
  const [row] = await raw`
    select count(*) filter (where status = 'published')::int as published,
      count(*) filter (where status = 'deleted')::int as deleted, max(comment_count) as count
    from comments c join threads t on t.id = c.thread_id where c.site_id = ${room.site.id}`
  expect(row).toEqual({ published: 0, deleted: 10, count: 0 })
})
