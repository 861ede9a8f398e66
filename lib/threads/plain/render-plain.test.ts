import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite } from '@/lib/api/testing'
import { type Planted, plantThread } from '../testing'

type Thread = Awaited<ReturnType<typeof plantThread>>

const plain = async ({ article }: Pick<Thread, 'article'>, query = '') =>
  (await ask(`${article.thread}/render${query}`, null)).text()
const ldOf = (html: string) =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null')
/** The words in it, in the order in which they are read. */
const read = (html: string) =>
  html
    .replace(/<script.*?<\/script>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()

const conversation: Planted[] = [
  { text: 'Первый', up: 5, down: 1 },
  { parent: 0, status: 'hidden', text: 'Гадость' },
  { parent: 1, text: 'Зачем так' },
  { text: 'Второй' },
  { status: 'pending', text: 'Ждёт' },
]

test('a publisher gets the thread as it is read, the best first, in the site’s language', async () => {
  const thread = await plantThread(conversation)
  const answer = await ask(`${thread.article.thread}/render`, null)
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8'])
  expect(answer.headers.get('access-control-allow-origin')).toBe('*')
  const html = await answer.text()
  expect(read(html)).toMatch(
    /^3 комментария Автор · .* За: 5 · Против: 1 Первый Комментарий скрыт модератором Автор · .* Зачем так Автор · .* Второй$/,
  )
  expect(html).not.toMatch(/Гадость|Ждёт|style=|<style/)
  for (const [index, id] of thread.ids.slice(0, 4).entries()) {
    const link = `<a href="${thread.article.page.url}#pikir-${id}"><time datetime="`
    expect(html.includes(link)).toBe(index !== 1)
    expect(html).toContain(`<article id="pikir-${id}">`)
  }
})

test('machines get the same: who said what and when, nested as it was answered', async () => {
  const thread = await plantThread(conversation)
  const { url, title } = thread.article.page
  const link = (index: number) => `${url}#pikir-${thread.ids[index]}`
  const discussion = ldOf(await plain(thread))
  expect(discussion).toMatchObject({
    '@type': 'DiscussionForumPosting',
    headline: title,
    url,
    datePublished: expect.stringMatching(/Z$/),
    commentCount: 3,
    interactionStatistic: { userInteractionCount: 3 },
  })
  const [first, second] = discussion.comment
  expect(first).toMatchObject({
    '@type': 'Comment',
    url: link(0),
    text: 'Первый',
    author: { '@type': 'Person', name: 'Автор' },
    upvoteCount: 5,
    downvoteCount: 1,
  })
  const [hidden] = first.comment
  expect(hidden).toMatchObject({ creativeWorkStatus: 'Deleted', parentItem: { '@id': link(0) } })
  expect(Object.keys(hidden)).not.toContain('author')
  expect(Object.keys(hidden)).not.toContain('text')
  expect(hidden.comment).toMatchObject([{ text: 'Зачем так', parentItem: { '@id': link(1) } }])
  expect(second).toMatchObject({ url: link(3), text: 'Второй' })
})

test('another order and language are a question away', async () => {
  const thread = await plantThread([{ text: 'Раньше' }, { text: 'Позже' }, { text: 'Любимый', up: 9 }])
  const shown = (html: string) => read(html).match(/Раньше|Позже|Любимый/g)
  expect(shown(await plain(thread))?.[0]).toBe('Любимый')
  expect(shown(await plain(thread, '?sort=oldest'))).toEqual(['Раньше', 'Позже', 'Любимый'])
  expect(await plain(thread, '?lang=en')).toMatch(/<section [^>]*lang="en">\n<h2>3 comments<\/h2>/)
  expect((await ask(`${thread.article.thread}/render?lang=xx`, null)).status).toBe(400)
  expect((await ask(`${thread.article.thread}/render?sort=loudest`, null)).status).toBe(400)
})

test('where nobody votes the newest are first, and votes are not told', async () => {
  const thread = await plantThread([{ text: 'Раньше', up: 9 }, { text: 'Позже' }])
  await raw`update sites set voting = 'none' where id = ${thread.site.id}`
  const html = await plain(thread)
  expect(read(html)).toMatch(/Позже.*Раньше$/)
  expect(html).not.toMatch(/За:|upvoteCount/)
})

test('more than a page leads to the whole thread, which needs no scripts either', async () => {
  const few = await plantThread([{}, { parent: 0 }])
  expect(await plain(few)).not.toContain('/embed/')
  const many = await plantThread(Array.from({ length: 21 }, () => ({})))
  const html = await plain(many)
  expect(html.match(/<article /g)).toHaveLength(20)
  const query = `key=${many.article.page.key}&amp;lang=ru&amp;sort=best`
  expect(html).toContain(`/embed/${many.site.slug}?${query}" rel="nofollow">Всё обсуждение</a>`)
})

test('where there is nothing to read there is nothing to put in, until somebody writes', async () => {
  const site = await newSite({ moderationMode: 'post' })
  const article = newArticle(site)
  const empty = await ask(`${article.thread}/render`, null)
  expect([empty.status, await empty.text()]).toEqual([200, ''])
  const body = article.draft('Первое слово')
  await ask(`${article.thread}/comments`, await newPerson('Автор', site), { method: 'POST', body })
  expect(await plain({ article })).toContain('<p>Первое слово</p>')
})
