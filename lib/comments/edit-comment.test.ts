import { eq } from 'drizzle-orm'
import { beforeEach, expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { comments, revisions } from '@/db/schema/comments'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'

let site: Site
let author: Person
let article: ReturnType<typeof newArticle>

beforeEach(async () => {
  site = await newSite({ moderationMode: 'post' })
  author = await newPerson('Автор', site)
  article = newArticle(site)
})

const write = async (text: string) =>
  (await (await post(`${article.thread}/comments`, author, article.draft(text))).json()).id as string

const edit = (id: string, body: object, { by = author, key }: { by?: Person; key?: string } = {}) =>
  ask(`/sites/${site.slug}/comments/${id}`, by, {
    method: 'PATCH',
    body: { revision: 1, ...body },
    ...(key && { headers: { 'idempotency-key': key } }),
  })

const codeOf = async (answer: Response) => `${answer.status} ${(await answer.json()).code}`
const shown = async () => (await (await ask(article.thread, null)).json()).comments
const changesOf = async () => (await raw`select 1 from changes where site_id = ${site.id}`).length

test('an edit is seen by everyone at once where comments are, and says so', async () => {
  const id = await write('Было')
  const answer = await edit(id, { text: '**Стало**' })
  expect([answer.status, await answer.json()]).toMatchObject([
    200,
    { id, html: '<p><strong>Стало</strong></p>\n', status: 'published', waits: false },
  ])
  expect(await shown()).toMatchObject([
    { html: '<p><strong>Стало</strong></p>\n', editedAt: expect.any(String) },
  ])
  expect(await db.select().from(revisions).where(eq(revisions.commentId, id))).toHaveLength(2)
})

test('only its author edits a comment, and reads its source', async () => {
  const id = await write('Моё')
  const other = await newPerson('Другой', site)
  const admin = await newPerson('Главный', site, 'admin')
  for (const by of [other, admin]) {
    expect(await codeOf(await edit(id, { text: 'Чужое' }, { by }))).toBe('403 forbidden')
    expect(await codeOf(await ask(`/sites/${site.slug}/comments/${id}/source`, by))).toBe('403 forbidden')
  }
})

test('the source is the text as it was written, and nobody keeps it', async () => {
  const id = await write('*Как* написано')
  const answer = await ask(`/sites/${site.slug}/comments/${id}/source`, author)
  expect(answer.headers.get('cache-control')).toBe('no-store')
  const { text, revision, editableUntil } = await answer.json()
  expect([text, revision]).toEqual(['*Как* написано', 1])
  const [comment] = await db.select().from(comments).where(eq(comments.id, id))
  expect(Date.parse(editableUntil) - Number(comment?.createdAt)).toBe(15 * 60_000)
})

test('after fifteen minutes a comment stays as it is', async () => {
  const id = await write('Давно')
  const age = (seconds: number) =>
    raw`update comments set created_at = now() - make_interval(secs => ${seconds}) where id = ${id}`
  await age(15 * 60 - 30)
  expect((await edit(id, { text: 'Успел' })).status).toBe(200)
  await age(15 * 60 + 1)
  expect(await codeOf(await edit(id, { text: 'Опоздал', revision: 2 }))).toBe('409 edit-too-late')
  expect(await shown()).toMatchObject([{ html: '<p>Успел</p>\n' }])
})

test('how long there is to edit is the site’s to say; none at all is possible', async () => {
  const id = await write('Час спустя')
  const set = (minutes: number) => raw`update sites set edit_minutes = ${minutes} where id = ${site.id}`
  await raw`update comments set created_at = now() - interval '59 minutes' where id = ${id}`
  await set(60)
  expect((await edit(id, { text: 'Успел' })).status).toBe(200)
  await set(0)
  const fresh = await write('Только что')
  expect(await codeOf(await edit(fresh, { text: 'Иначе' }))).toBe('409 edit-too-late')
})

test('of twenty edits that begin with the same text one counts', async () => {
  const id = await write('Начало')
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => edit(id, { text: `Правка ${i}` })))
  expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array(19).fill(409)])
  expect(await codeOf(await edit(id, { text: 'Ещё' }))).toMatch(/409 comment-changed|429/)
  expect(await db.select().from(revisions).where(eq(revisions.commentId, id))).toHaveLength(2)
})

test('the same text again changes nothing', async () => {
  const id = await write('Так и есть')
  const before = await changesOf()
  const answer = await edit(id, { text: ' Так и есть ' })
  expect([answer.status, (await answer.json()).editedAt]).toEqual([200, null])
  expect(await changesOf()).toBe(before)
})

test('an edit sent twice with one Idempotency-Key is one', async () => {
  const id = await write('Было')
  const first = await (await edit(id, { text: 'Стало' }, { key: 'once' })).json()
  const again = await edit(id, { text: 'Стало' }, { key: 'once' })
  expect([again.status, await again.json()]).toEqual([200, first])
  expect(await codeOf(await edit(id, { text: 'Другое' }, { key: 'once' }))).toBe('422 key-reused')
})

test.each(['hidden', 'deleted'] as const)('what is %s is not edited any more', async (status) => {
  const id = await write('Нельзя')
  await db.update(comments).set({ status }).where(eq(comments.id, id))
  expect(await codeOf(await edit(id, { text: 'Иначе' }))).toBe('409 comment-changed')
  expect(await codeOf(await ask(`/sites/${site.slug}/comments/${id}/source`, author))).toBe('404 not-found')
})

test.each([
  ['nothing to see', { text: '\u200b' }],
  ['NUL', { text: 'a\0' }],
  ['too much', { text: 'я'.repeat(10_001) }],
  ['a revision that is none', { text: 'a', revision: 0 }],
  ['half a revision', { text: 'a', revision: 1.5 }],
  ['a revision beyond all', { text: 'a', revision: 2 ** 31 }],
])('an edit with %s is refused', async (_, body) => {
  expect(await codeOf(await edit(await write('Было'), body))).toBe('400 invalid-input')
})
