import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { db } from '@/db/client'
import { comments } from '@/db/schema/comments'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import type { Site } from '@/lib/sites/find-site'
import { ask, askRaw, newArticle, newPerson, newSite, type Person, post } from './testing'

let site: Site
let reader: Person
let admin: Person

beforeAll(async () => {
  site = await newSite({ moderationMode: 'pre' })
  reader = await newPerson('Читатель', site)
  admin = await newPerson('Главный', site, 'admin')
})

test('a comment is not published, dated or signed by what its author sends beside it', async () => {
  const { thread, draft } = newArticle(site)
  const beside = {
    ...{
      status: 'published',
      authorId: admin.id,
      publishedRevision: 1,
      upvotes: 99,
      featuredAt: '2020-01-01',
    },
    ...{ id: admin.id, siteId: admin.id, createdAt: '2020-01-01T00:00:00Z', html: '<b>html</b>' },
  }
  const { id } = await (await post(`${thread}/comments`, reader, { ...draft('Текст'), ...beside })).json()
  const [row] = await db.select().from(comments).where(eq(comments.id, id))
  expect(row).toMatchObject({
    status: 'pending',
    authorId: reader.id,
    siteId: site.id,
    publishedRevision: null,
  })
  expect([row?.upvotes, row?.featuredAt, id === admin.id]).toEqual([0, null, false])
  expect(row?.createdAt.getUTCFullYear()).toBeGreaterThan(2020)
})

test('an account gets no other address, id or mark by what is sent beside its language', async () => {
  const at = eq(users.id, reader.id)
  const [before] = await db.select().from(users).where(at)
  const beside = { email: 'other@people.test', emailVerified: true, id: admin.id, demo: true, role: 'admin' }
  const answer = await ask('/account', reader, { method: 'PATCH', body: { language: 'kk', ...beside } })
  expect(answer.status).toBe(200)
  expect((await db.select().from(users).where(at))[0]).toEqual({ ...before, language: 'kk' })
})

test('a site keeps its id and its short name, whatever is sent beside its settings', async () => {
  const beside = { id: admin.id, slug: 'other', createdAt: '2020-01-01T00:00:00Z' }
  const body = { name: 'Другое имя', ...beside }
  const answer = await ask(`/sites/${site.slug}`, admin, { method: 'PATCH', body })
  expect(answer.status).toBe(200)
  const [row] = await db.select().from(sites).where(eq(sites.id, site.id))
  expect(row).toMatchObject({ id: site.id, slug: site.slug, name: 'Другое имя' })
})

test('what is called __proto__ changes nothing for anybody', async () => {
  const { thread, page } = newArticle(site)
  const said = JSON.stringify({ text: 'Текст', page })
  const body = said.replace(
    '{',
    '{"__proto__":{"polluted":1,"kind":"reader"},"constructor":{"prototype":{"polluted":1}},',
  )
  const headers = { 'sec-fetch-site': 'same-origin', cookie: reader.cookie }
  const answer = await askRaw(`${thread}/comments`, { method: 'POST', body, headers })
  expect(answer.status).toBe(201)
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
  expect(await (await ask(thread, null)).json()).not.toHaveProperty('polluted')
})

test('what is said twice in an address is one of the two or refused, never both', async () => {
  const { thread, draft } = newArticle(site)
  await post(`${thread}/comments`, admin, draft('Текст'))
  for (const query of [
    'sort=oldest&sort=newest',
    'sort=newest&sort[]=oldest',
    'sort=newest&cursor=a&cursor=b',
  ]) {
    const { status } = await ask(`${thread}?${query}`, null)
    expect([query, [200, 400].includes(status)]).toEqual([query, true])
  }
  // nor does a body stand in for what the address says
  const elsewhere = await newSite()
  const beside = { ...draft('Текст'), site: elsewhere.slug, thread: newArticle(elsewhere).threadId }
  const { id } = await (await post(`${thread}/comments?site=${elsewhere.slug}`, reader, beside)).json()
  const [row] = await db.select({ siteId: comments.siteId }).from(comments).where(eq(comments.id, id))
  expect(row?.siteId).toBe(site.id)
})
