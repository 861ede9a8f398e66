import { v7 } from 'uuid'
import { beforeEach, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { newArticle, newPerson, newSite, type Person } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'
import { printsOf } from './prints'
import { findKnown } from './queries'
import { screen } from './screen'

let site: Site
let [reader, other, moderator]: Person[] = []
let article: ReturnType<typeof newArticle>

beforeEach(async () => {
  site = await newSite({ moderationMode: 'post' })
  reader = await newPerson('Читатель', site)
  other = await newPerson('Другой', site)
  moderator = await newPerson('Модератор', site, 'moderator')
  article = newArticle(site)
})

const long =
  'Зарабатывать можно не выходя из дома, каждый день и без вложений: пишите мне, и я расскажу, как это делаю я сама и сотни моих подруг'
const idOf = (person: Person | undefined) => person?.id ?? ''

type Before = { text?: string; status?: string; minutesAgo?: number; under?: typeof article; on?: Site }

/** Somebody wrote before; returns the comment's id. */
async function wrote(author: Person | undefined, before: Before = {}) {
  const {
    text = 'Спокойный ответ',
    status = 'published',
    minutesAgo = 0,
    under = article,
    on = site,
  } = before
  const id = v7()
  const { key, url, title } = under.page
  await raw`insert into threads (site_id, id, key, url, title)
    values (${on.id}, ${under.threadId}, ${key}, ${url}, ${title}) on conflict do nothing`
  await raw`insert into comments (site_id, id, thread_id, author_id, path, depth, status, published_revision, created_at)
    values (${on.id}, ${id}, ${under.threadId}, ${idOf(author)}, lpad(to_hex(nextval('comment_order')), 10, '0'), 0,
      ${status}, 1, now() - make_interval(mins => ${minutesAgo}::int))`
  await raw`insert into revisions (site_id, comment_id, number, text, html)
    values (${on.id}, ${id}, 1, ${text}, ${`<p>${text}</p>`})`
  await raw`insert into text_prints (site_id, print, comment_id, author_id, at)
    select ${on.id}, print, ${id}, ${idOf(author)}, now() - make_interval(mins => ${minutesAgo}::int)
    from unnest(${printsOf(text).map(String)}::bigint[]) as print`
  return id
}

const times = async (count: number, author: Person | undefined, before?: Before) => {
  for (let at = 0; at < count; at++)
    await wrote(author, { text: `Мысль номер ${'и'.repeat(at)} ${v7()}`, ...before })
}

/** What is noticed when the reader writes a text under the article, but for being new. */
async function noticed(text = 'Что-то новое и своё', { commentId = null as string | null } = {}) {
  const looked = await screen({
    ...{
      siteId: site.id,
      threadId: article.threadId,
      authorId: idOf(reader),
      commentId,
      parentId: null,
      section: null,
    },
    ...{ html: `<p>${text}</p>`, article: { title: article.page.title, url: article.page.url } },
  })
  expect(looked?.failed).toEqual([])
  return (looked?.signals ?? []).map(({ reason }) => reason).filter((reason) => reason !== 'newcomer')
}

test('who is under premoderation is told of while it lasts, on that site alone', async () => {
  expect(await noticed()).toEqual([])
  const elsewhere = await newSite()
  await newMember(elsewhere, reader)
  await newMember(elsewhere, moderator)
  await premoderate(elsewhere)
  expect(await noticed()).toEqual([])

  await premoderate(site)
  expect(await noticed()).toEqual(['premoderated'])
  await raw`update sanctions set starts_at = now() - interval '2 days', ends_at = now() - interval '1 day'
    where site_id = ${site.id}`
  expect(await noticed()).toEqual([])
  await raw`update sanctions set ends_at = null where site_id = ${site.id}`
  expect(await noticed()).toEqual(['premoderated'])
  await raw`update sanctions set lifted_at = now(), lifted_by = ${idOf(moderator)} where site_id = ${site.id}`
  expect(await noticed()).toEqual([])
})

test('neither what is laid on others nor another sanction is premoderation', async () => {
  await raw`insert into sanctions (site_id, id, user_id, kind, reason, given_by) values
    (${site.id}, ${v7()}, ${idOf(other)}, 'premoderate', 'abuse', ${idOf(moderator)}),
    (${site.id}, ${v7()}, ${idOf(reader)}, 'warn', 'abuse', ${idOf(moderator)})`
  expect(await noticed()).toEqual([])
})

const newMember = (on: Site, person: Person | undefined) => raw`
  insert into members (site_id, user_id, role, display_name, name_skeleton)
  values (${on.id}, ${idOf(person)}, 'reader', ${person?.name ?? ''}, ${v7()})`

const premoderate = (on: Site) => raw`
  insert into sanctions (site_id, id, user_id, kind, reason, given_by)
  values (${on.id}, ${v7()}, ${idOf(reader)}, 'premoderate', 'abuse', ${idOf(moderator)})`

test('whose comments were often hidden is told of; what others wrote does not count', async () => {
  await times(4, other, { status: 'hidden' })
  await times(2, reader, { status: 'hidden', minutesAgo: 600 })
  await times(1, reader, { minutesAgo: 600 })
  expect(await noticed()).toEqual([])
  await times(1, reader, { minutesAgo: 600 })
  expect(await noticed()).toEqual(['often-hidden'])
})

test('many comments under one article within minutes are a flood, under many articles they are not', async () => {
  await times(9, reader)
  await times(9, reader, { under: newArticle(site) })
  await times(9, reader, { minutesAgo: 20 })
  await times(9, other)
  expect(await noticed()).toEqual([])
  const tenth = await wrote(reader)
  expect(await noticed()).toEqual(['flood'])
  // it is written anew, which makes no eleventh
  expect(await noticed(undefined, { commentId: tenth })).toEqual([])
})

test('of what is answered only that is told which readers see, as they see it, on that site', async () => {
  const parentId = await wrote(other, { text: 'Первое' })
  await raw`insert into revisions (site_id, comment_id, number, text, html)
    values (${site.id}, ${parentId}, 2, 'Второе', '<p>Второе</p>')`
  await raw`update comments set revision = 2 where id = ${parentId}`
  const parentOn = async ({ id }: Site) => {
    const asked = {
      siteId: id,
      threadId: article.threadId,
      authorId: idOf(reader),
      commentId: null,
      section: null,
    }
    return (await findKnown({ ...asked, prints: [], parentId }))?.parent
  }
  expect(await parentOn(site)).toBe('Первое')
  const elsewhere = await newSite()
  await newMember(elsewhere, reader)
  expect(await parentOn(elsewhere)).toBe(null)
  await raw`update comments set status = 'hidden' where id = ${parentId}`
  expect(await parentOn(site)).toBe(null)
})

test('the same text of the same author and of others is found for an hour', async () => {
  await wrote(other, { text: long, minutesAgo: 61 })
  expect(await noticed(long)).toEqual([])
  await wrote(other, { text: long, minutesAgo: 58 })
  expect(await noticed(long)).toEqual(['others-repeat'])
  await wrote(reader, { text: long, minutesAgo: 50, under: newArticle(site) })
  expect(await noticed(`${long.replace('каждый', 'любой').toUpperCase().toLowerCase()}!!!`)).toEqual([
    ...['own-repeat', 'others-repeat'],
  ])
})

test('short texts are repeats only of one’s own', async () => {
  await wrote(other, { text: 'Полностью согласен' })
  expect(await noticed('Полностью согласен!')).toEqual([])
  await wrote(reader, { text: 'Полностью согласен', under: newArticle(site) })
  expect(await noticed('Полностью согласен!')).toEqual(['own-repeat'])
})

test('a comment that is written anew is no repeat of itself', async () => {
  const commentId = await wrote(reader, { text: long })
  expect(await noticed(long)).toEqual(['own-repeat'])
  expect(await noticed(`${long}, правда`, { commentId })).toEqual([])
})

test('what was taken back is no repeat', async () => {
  await wrote(reader, { text: long, status: 'deleted' })
  expect(await noticed(long)).toEqual([])
})

test('what is masked in what others see is compared as it was written', async () => {
  const id = await wrote(other, { text: `${long}: 8 701 123 45 67` })
  await raw`update revisions set open_html = html, html = '<p>▒▒▒</p>' where comment_id = ${id}`
  expect(await noticed(`${long}: 8 702 123 45 67`)).toEqual(['phone', 'others-repeat'])
})

test('nothing that was written on another site counts', async () => {
  const elsewhere = await newSite({ moderationMode: 'post' })
  await newMember(elsewhere, reader)
  await newMember(elsewhere, other)
  const under = newArticle(elsewhere)
  await times(12, reader, { on: elsewhere, under, status: 'hidden' })
  await wrote(reader, { on: elsewhere, under, text: long })
  await wrote(other, { on: elsewhere, under, text: long })
  expect(await noticed(long)).toEqual([])
})

test('somebody is new until three comments were published, and a stranger is not looked at', async () => {
  const isNew = async (person: Person | undefined) => {
    const looked = await screen({
      ...{
        siteId: site.id,
        threadId: article.threadId,
        authorId: idOf(person),
        commentId: null,
        parentId: null,
        section: null,
      },
      ...{ html: '<p>Что-то своё</p>', article: { title: '', url: 'https://news.example/' } },
    })
    return looked?.signals.map(({ reason }) => reason)
  }
  await times(2, reader, { minutesAgo: 600 })
  expect(await isNew(reader)).toEqual(['newcomer'])
  await times(1, reader, { minutesAgo: 600 })
  expect(await isNew(reader)).toEqual([])
  expect(await isNew(await newPerson('Чужой'))).toBe(undefined)
})
