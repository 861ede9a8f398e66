import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import type { ModerationMode } from '@/lib/contract/sites'
import type { ArticlesPage } from '@/lib/contract/threads'

async function newsroom(moderationMode: ModerationMode = 'post') {
  const site = await newSite({ moderationMode })
  const [reader, moderator, admin] = [
    await newPerson('Читатель', site),
    await newPerson('Модератор', site, 'moderator'),
    await newPerson('Сауле', site, 'admin'),
  ]
  const article = newArticle(site)
  const at = `/sites/${site.slug}`
  return {
    ...{ site, reader, moderator, admin, article, at },
    write: (text: string, { section, by = reader }: { section?: string; by?: Person } = {}) =>
      post(`${article.thread}/comments`, by, { ...article.draft(text), page: { ...article.page, section } }),
    set: (body: object, by = moderator) => ask(`${article.thread}/settings`, by, { method: 'PATCH', body }),
    setSection: (name: string, body: object) =>
      ask(`${at}/sections/${encodeURIComponent(name)}`, admin, { method: 'PUT', body }),
    terms: async () => (await (await ask(article.thread, null)).json()).terms,
    list: async (query = ''): Promise<ArticlesPage> => (await ask(`${at}/threads${query}`, moderator)).json(),
    log: async (subject: string) =>
      (await (await ask(`${at}/audit?subject=${subject}`, admin)).json()).entries,
  }
}

const statusOf = async (answer: Promise<Response>) => (await (await answer).json()).status
const codeOf = async (answer: Promise<Response>) => (await (await answer).json()).code

test('in a closed thread nobody adds words; what stands there is read, voted on, reported and taken back', async () => {
  const { site, at, write, set, terms, reader, moderator, article } = await newsroom()
  const { id } = await (await write('Сказано')).json()
  const other = await newPerson('Другой', site)
  expect((await set({ closed: true, closedNotice: ' Спасибо, мы всё прочли. ' })).status).toBe(204)
  expect(await terms()).toMatchObject({ closed: true, closedNotice: 'Спасибо, мы всё прочли.' })

  expect(await codeOf(write('Ещё'))).toBe('thread-closed')
  expect(await codeOf(write('Я из редакции', { by: moderator }))).toBe('thread-closed')
  expect(await codeOf(post(`${article.thread}/comments`, other, article.draft('Ответ', id)))).toBe(
    'thread-closed',
  )
  const edit = { method: 'PATCH', body: { text: 'Иначе', revision: 1 } }
  expect(await codeOf(ask(`${at}/comments/${id}`, reader, edit))).toBe('thread-closed')
  expect((await ask(`${at}/comments/${id}/vote`, other, { method: 'PUT', body: { value: 1 } })).status).toBe(
    200,
  )
  expect((await post(`${at}/comments/${id}/reports`, other, { reason: 'spam' })).status).toBe(201)
  expect((await ask(`${at}/comments/${id}`, reader, { method: 'DELETE' })).status).toBe(204)

  expect((await set({ closed: false })).status).toBe(204)
  expect(await terms()).toMatchObject({ closed: false, closedNotice: null })
  expect((await write('Ещё')).status).toBe(201)
})

test('what a moderator says of a thread goes before its section, and that before the site', async () => {
  const { write, set, setSection, terms } = await newsroom('post')
  await setSection('Политика', { moderationMode: 'pre', slowSeconds: null })
  expect(await statusOf(write('Раз'))).toBe('published')
  expect(await statusOf(write('Два', { section: 'Политика' }))).toBe('pending')
  // from then on it belongs there, whatever a page says
  expect(await statusOf(write('Три'))).toBe('pending')
  expect(await terms()).toMatchObject({ mode: 'pre' })
  await set({ moderationMode: 'post' })
  expect(await statusOf(write('Четыре', { section: 'Политика' }))).toBe('published')
  await set({ moderationMode: null })
  expect(await statusOf(write('Пять'))).toBe('pending')
  await set({ section: null })
  expect(await statusOf(write('Шесть', { section: 'Политика' }))).toBe('published')
})

test('a looser section counts once staff have said that the article belongs there', async () => {
  const { write, set, setSection, list } = await newsroom('pre')
  await setSection('Спорт', { moderationMode: 'post', slowSeconds: 0 })
  expect(await statusOf(write('Раз', { section: 'Спорт' }))).toBe('pending')
  expect((await list()).articles).toMatchObject([
    { section: 'Спорт', sectionIsSet: false, terms: { mode: 'pre' } },
  ])
  await set({ section: 'Спорт' })
  expect((await list()).articles).toMatchObject([{ sectionIsSet: true, terms: { mode: 'post' } }])
  expect(await statusOf(write('Два'))).toBe('published')
})

test('an edit is looked at by the rules of its thread', async () => {
  const { at, write, set, reader } = await newsroom('post')
  const { id } = await (await write('Сказано')).json()
  await set({ moderationMode: 'pre' })
  const body = { text: 'Сказано иначе', revision: 1 }
  const edited = await ask(`${at}/comments/${id}`, reader, { method: 'PATCH', body })
  expect(await edited.json()).toMatchObject({ waits: true })
})

test('in smart mode of one thread newcomers wait there and nowhere else', async () => {
  const { site, write, set, reader } = await newsroom('post')
  expect(await statusOf(write('Раз'))).toBe('published')
  await set({ moderationMode: 'smart' })
  expect(await statusOf(write('Два'))).toBe('pending')
  const elsewhere = newArticle(site)
  expect(await statusOf(post(`${elsewhere.thread}/comments`, reader, elsewhere.draft('Три')))).toBe(
    'published',
  )
})

test('every change is in the audit log with what was before, what changes nothing is not', async () => {
  const { write, set, setSection, at, admin, log, article } = await newsroom()
  await write('Раз', { section: 'Политика' })
  await set({ slowSeconds: 60 })
  await set({ slowSeconds: 60 })
  await set({ closed: true, closedNotice: 'Всё сказано' })
  await set({ section: 'Политика' })
  expect(await log('thread')).toMatchObject([
    { subjectId: article.threadId, before: { sectionIsSet: false }, after: { sectionIsSet: true } },
    { before: { closed: false, closedNotice: null }, after: { closed: true, closedNotice: 'Всё сказано' } },
    { subjectName: article.page.title, before: { slowSeconds: null }, after: { slowSeconds: 60 } },
  ])
  await setSection('Политика', { moderationMode: 'pre', slowSeconds: null })
  await setSection('Политика', { moderationMode: 'pre', slowSeconds: null })
  await ask(`${at}/sections/${encodeURIComponent('Политика')}`, admin, { method: 'DELETE' })
  await ask(`${at}/sections/${encodeURIComponent('Политика')}`, admin, { method: 'DELETE' })
  expect(await log('section')).toMatchObject([
    { action: 'section.change', before: { name: 'Политика', moderationMode: 'pre' }, after: null },
    { before: null, after: { name: 'Политика', moderationMode: 'pre', slowSeconds: null } },
  ])
})

test('a thread of another site is not there, nor one that nobody has begun', async () => {
  const { set, site, moderator } = await newsroom()
  const other = await newsroom()
  await other.write('Чужое')
  expect((await set({ closed: true })).status).toBe(404)
  const path = `/sites/${site.slug}/threads/${other.article.threadId}/settings`
  expect((await ask(path, moderator, { method: 'PATCH', body: { closed: true } })).status).toBe(404)
  expect((await other.terms()).closed).toBe(false)
})

test('nonsense is refused, and sections of pages do no harm whatever they are called', async () => {
  const { write, set, setSection, list } = await newsroom()
  await write('Раз', { section: `' or 1=1 -- <script>` })
  expect((await list()).articles).toMatchObject([{ section: `' or 1=1 -- <script>` }])
  for (const body of [
    { slowSeconds: -1 },
    { slowSeconds: 3601 },
    { slowSeconds: 1.5 },
    { moderationMode: 'none' },
    { closed: 'yes' },
    { closedNotice: 'я'.repeat(501) },
    { closedNotice: 'a\0b' },
    { section: '' },
    { section: 'я'.repeat(101) },
  ])
    expect((await set(body)).status, JSON.stringify(body)).toBe(400)
  expect((await write('Два', { section: 'я'.repeat(101) })).status).toBe(400)
  expect((await write('Три', { section: 'a\0b' })).status).toBe(400)
  for (const name of [' ', 'я'.repeat(101), 'a\0'])
    expect((await setSection(name, { moderationMode: 'pre', slowSeconds: 0 })).status, name).toBe(400)
  expect((await setSection('Наука / быт', { moderationMode: 'pre', slowSeconds: 0 })).status).toBe(204)
  expect(await list('?cursor=x')).toMatchObject({ code: 'invalid-cursor' })
})

test('articles are found by title and state, thirty at a time, the last one written in first', async () => {
  const { site, write, set, list, article } = await newsroom()
  await write('Раз')
  await set({ closed: true })
  await raw`insert into threads (site_id, id, key, url, title, active_at)
    select ${site.id}, gen_random_uuid(), 'k' || n, 'https://news.example/k' || n, 'Трамвай № ' || n || ' (100%)',
      now() - make_interval(hours => n) from generate_series(1, 40) n`
  const first = await list()
  expect(first.articles).toHaveLength(30)
  expect(first.articles[0]).toMatchObject({ id: article.threadId, closed: true, commentCount: 1 })
  const rest = await list(`?cursor=${encodeURIComponent(first.next ?? '')}`)
  expect([rest.articles.length, rest.next]).toEqual([11, null])
  const titles = [...first.articles, ...rest.articles].map(({ title }) => title)
  expect(titles.slice(1)).toEqual(Array.from({ length: 40 }, (_, n) => `Трамвай № ${n + 1} (100%)`))

  const found = async (query: string) => (await list(query)).articles.map(({ title }) => title)
  expect(await found(`?text=${encodeURIComponent('трамвай № 7')}`)).toEqual(['Трамвай № 7 (100%)'])
  expect(await found(`?text=${encodeURIComponent('№ 40 (100%')}`)).toEqual(['Трамвай № 40 (100%)'])
  expect(await found(`?text=${encodeURIComponent('https://news.example/k3')}`)).toEqual([
    'Трамвай № 3 (100%)',
  ])
  expect(await found('?state=closed')).toEqual([article.page.title])
  expect(await found(`?thread=${article.threadId}`)).toEqual([article.page.title])
  expect(await found('?state=changed')).toEqual([])
})
