import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'
import { rule } from './testing'

let site: Site
let author: Person
let moderator: Person
let article: ReturnType<typeof newArticle>

beforeEach(async () => {
  site = await newSite({ moderationMode: 'post' })
  author = await newPerson('Автор', site)
  moderator = await newPerson('Модератор', site, 'moderator')
  article = newArticle(site)
})

const write = async (text: string) =>
  (await (await post(`${article.thread}/comments`, author, article.draft(text))).json()).id as string
const choose = (id: string, by = moderator) =>
  ask(`/sites/${site.slug}/comments/${id}/feature`, by, { method: 'PUT' })
const unchoose = (id: string) =>
  ask(`/sites/${site.slug}/comments/${id}/feature`, moderator, { method: 'DELETE' })
const codeOf = async (answer: Response) => `${answer.status} ${(await answer.json()).code}`
const featured = async () => (await (await ask(`${article.thread}/featured`, null)).json()).comments
const ids = async () => (await featured()).map(({ id }: { id: string }) => id)

test('what moderators choose stands above the others, their newest choice first, until they say otherwise', async () => {
  const [one, other] = [await write('Первый'), await write('Второй')]
  expect(await ids()).toEqual([])
  expect((await choose(other)).status).toBe(204)
  expect((await choose(one)).status).toBe(204)
  expect(await featured()).toMatchObject([
    { id: one, featured: true, html: '<p>Первый</p>\n' },
    { id: other, featured: true },
  ])
  const { comments, since } = await (await ask(article.thread, null)).json()
  expect(comments).toMatchObject([{ featured: true }, { featured: true }])

  expect((await unchoose(one)).status).toBe(204)
  expect(await ids()).toEqual([other])
  const told = await (await ask(`${article.thread}/changes?after=${since}`, null)).json()
  expect(told.comments).toContainEqual(expect.objectContaining({ id: one, featured: false }))
})

test('it is kept who chose and when; choosing again is no new choice', async () => {
  const id = await write('Лучший')
  await choose(id)
  const chosen = async () =>
    (await raw`select featured_by as by, featured_at as at from comments where id = ${id}`)[0]
  const first = await chosen()
  expect(first).toMatchObject({ by: moderator.id, at: expect.any(Date) })
  const before = (await raw`select 1 from changes where comment_id = ${id}`).length
  expect((await choose(id, await newPerson('Главный', site, 'admin'))).status).toBe(204)
  expect(await chosen()).toEqual(first)
  expect((await raw`select 1 from changes where comment_id = ${id}`).length).toBe(before)
})

test('what is hidden or deleted is not shown above the others, restored it is again', async () => {
  const [hidden, deleted] = [await write('Скрытый'), await write('Удалённый')]
  for (const id of [hidden, deleted]) await choose(id)
  await rule(site, moderator, hidden, { verb: 'hide', reason: 'other' })
  await ask(`/sites/${site.slug}/comments/${deleted}`, author, { method: 'DELETE' })
  expect(await ids()).toEqual([])
  await rule(site, moderator, hidden, { verb: 'restore' })
  expect(await ids()).toEqual([hidden])
})

test('readers see only what is published, so only that is chosen', async () => {
  const id = await write('Спорный')
  await rule(site, moderator, id, { verb: 'hide', reason: 'other' })
  expect(await codeOf(await choose(id))).toBe('409 comment-changed')
  expect(await codeOf(await choose(v7()))).toBe('404 not-found')
  expect(await codeOf(await unchoose(v7()))).toBe('404 not-found')
  expect((await unchoose(id)).status).toBe(204)
})

test('of more than twenty the last twenty are shown', async () => {
  const written = await Promise.all(Array.from({ length: 10 }, (_, place) => write(`№ ${place}`)))
  const id = written[0] ?? ''
  await raw`
    insert into comments (site_id, id, thread_id, author_id, path, depth, status, published_revision, featured_at)
    select site_id, gen_random_uuid(), thread_id, author_id, lpad(to_hex(nextval('comment_order')), 10, '0'), 0,
      'published', 1, now() - make_interval(hours => n)
    from comments, generate_series(1, 25) n where id = ${id}`
  await choose(id)
  const shown = await ids()
  expect([shown.length, shown[0]]).toEqual([20, id])
})
