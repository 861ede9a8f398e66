import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { db, raw } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { threads } from '@/db/schema/threads'
import { ask, newArticle, newPerson, newSite, post } from '@/lib/api/testing'

test('with pre-moderation a comment waits and only its author sees it', async () => {
  const site = await newSite()
  const [aigul, boris] = [await newPerson('Айгүл', site), await newPerson('Борис', site)]
  const article = newArticle(site)

  const answer = await post(`${article.thread}/comments`, aigul, article.draft('Дұрыс айтасыз'))
  expect(answer.status).toBe(201)
  expect(await answer.json()).toMatchObject({ status: 'pending', html: '<p>Дұрыс айтасыз</p>\n' })

  expect((await (await ask(article.thread, null)).json()).comments).toEqual([])
  const own = await (await ask(`${article.thread}/own`, aigul)).json()
  expect(own).toMatchObject({ reader: { name: 'Айгүл' }, pending: [{ html: '<p>Дұрыс айтасыз</p>\n' }] })
  expect(await (await ask(`${article.thread}/own`, boris)).json()).toMatchObject({ pending: [] })
})

test('with post-moderation everyone sees a comment at once, and it is counted', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const reader = await newPerson('Читатель', site)
  const article = newArticle(site)
  await post(`${article.thread}/comments`, reader, article.draft('Сразу'))
  const page = await (await ask(article.thread, null)).json()
  expect(page).toMatchObject({
    thread: { commentCount: 1, title: article.page.title },
    comments: [{ html: '<p>Сразу</p>\n' }],
  })
})

test('a thread that nobody has commented in does not exist, and reading does not make it', async () => {
  const site = await newSite()
  const article = newArticle(site)
  expect((await ask(article.thread, null)).status).toBe(404)
  expect(await db.select().from(threads).where(eq(threads.siteId, site.id))).toEqual([])
})

test('replies stand under what they answer, in the order in which they were written', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const reader = await newPerson('Читатель', site)
  const article = newArticle(site)
  const write = async (text: string, parentId?: string) =>
    (await (await post(`${article.thread}/comments`, reader, article.draft(text, parentId))).json()).id
  const first = await write('1')
  const second = await write('2')
  const reply = await write('1.1', first)
  await write('2.1', second)
  await write('1.1.1', reply)
  await write('1.2', first)

  const shown = async (sort: string) => {
    const page = await (await ask(`${article.thread}?sort=${sort}`, null)).json()
    return page.comments.map(
      (c: { html: string; depth: number }) => `${c.depth} ${c.html.replace(/<\/?p>\n?/g, '')}`,
    )
  }
  expect(await shown('oldest')).toEqual(['0 1', '1 1.1', '2 1.1.1', '1 1.2', '0 2', '1 2.1'])
  expect(await shown('newest')).toEqual(['0 2', '1 2.1', '0 1', '1 1.1', '2 1.1.1', '1 1.2'])
})

test('two posts with one Idempotency-Key are one comment, also when they come at once', async () => {
  const site = await newSite()
  const reader = await newPerson('Торопыга', site)
  const article = newArticle(site)
  const send = (text: string) =>
    post(`${article.thread}/comments`, reader, article.draft(text), { 'idempotency-key': 'one-press' })
  const answers = await Promise.all(Array.from({ length: 8 }, () => send('Один раз')))
  expect(answers.map((answer) => answer.status)).toEqual(Array(8).fill(201))
  const ids = await Promise.all(answers.map(async (answer) => (await answer.json()).id))
  expect(new Set(ids).size).toBe(1)
  expect(await db.select().from(comments).where(eq(comments.siteId, site.id))).toHaveLength(1)

  const other = await send('Другое')
  expect([other.status, (await other.json()).code]).toEqual([422, 'key-reused'])
})

test('nobody replies to what is not there for readers, or is under another article', async () => {
  const site = await newSite()
  const reader = await newPerson('Читатель', site)
  const [article, other] = [newArticle(site), newArticle(site)]
  const waiting = await (await post(`${article.thread}/comments`, reader, article.draft('Ждёт'))).json()
  for (const { thread, draft } of [article, other]) {
    const answer = await post(`${thread}/comments`, reader, draft('Ответ', waiting.id))
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'parent-unavailable'])
  }
})

test('a reply belongs to the article of what it answers', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const reader = await newPerson('Читатель', site)
  const [article, other] = [newArticle(site), newArticle(site)]
  const { id } = await (await post(`${article.thread}/comments`, reader, article.draft('Начало'))).json()
  expect((await post(`${article.thread}/comments`, reader, article.draft('Здесь', id))).status).toBe(201)
  const elsewhere = await post(`${other.thread}/comments`, reader, other.draft('Там', id))
  expect([elsewhere.status, (await elsewhere.json()).code]).toEqual([422, 'parent-unavailable'])
})

test('the thread named in the address is the one of the article, on the site', async () => {
  const site = await newSite()
  const reader = await newPerson('Читатель', site)
  const [article, other] = [newArticle(site), newArticle(site)]
  const elsewhere = { ...article.draft('Текст'), page: { ...article.page, url: 'https://evil.example/1' } }
  for (const sent of [other.draft('Текст'), elsewhere]) {
    const answer = await post(`${article.thread}/comments`, reader, sent)
    expect([answer.status, (await answer.json()).code]).toEqual([422, 'thread-mismatch'])
  }
})

test('a very deep reply keeps its parent, and its path still fits', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const readers = await Promise.all(Array.from({ length: 5 }, (_, i) => newPerson(`Спорщик ${i}`, site)))
  const article = newArticle(site)
  let parentId: string | undefined
  for (let depth = 0; depth < 40; depth += 1) {
    const reader = readers[depth % readers.length] ?? null
    const answer = await post(`${article.thread}/comments`, reader, article.draft(`${depth}`, parentId))
    const comment = await answer.json()
    expect(comment).toMatchObject({ depth, parentId: parentId ?? null })
    parentId = comment.id
  }
  const page = await (await ask(article.thread, null)).json()
  const [root] = page.comments
  const rest = await (
    await ask(`${article.thread}/comments/${root.id}/replies?cursor=${root.more}`, null)
  ).json()
  const texts = [...page.comments, ...rest.comments].map((c: { html: string }) => c.html)
  expect(texts).toEqual(Array.from({ length: 40 }, (_, depth) => `<p>${depth}</p>\n`))
})

test('whoever may have to be told is told of by a job that comes with the comment, and only then', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const [author, article] = [await newPerson('Автор', site), newArticle(site)]
  const write = async (text: string, parentId?: string) =>
    (await (await post(`${article.thread}/comments`, author, article.draft(text, parentId))).json())
      .id as string
  const first = await write('Никого не касается')
  const [named, reply] = [await write('@Айгуль, смотрите'), await write('Ответ', first)]
  const jobs = await raw`
    select data->>'commentId' as id, data->>'kind' as kind, state, policy, retry_limit as "retryLimit"
    from pgboss.job where name = 'notify' and data->>'siteId' = ${site.id} order by created_on`
  const sent = { kind: 'published', state: 'created', policy: 'standard', retryLimit: 12 }
  expect([...jobs]).toEqual([
    { id: named, ...sent },
    { id: reply, ...sent },
  ])
})
