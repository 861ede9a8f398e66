import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import type { Site } from '@/lib/sites/find-site'

async function newsroom(slowSeconds = 120) {
  const site = await newSite({ moderationMode: 'post' })
  await raw`update sites set slow_seconds = ${slowSeconds} where id = ${site.id}`
  const reader = await newPerson('Читатель', site)
  const article = newArticle(site)
  return { site, reader, article, send: sender(article, reader) }
}

const sender =
  (article: ReturnType<typeof newArticle>, person: Person) =>
  (text: string, { key, parentId }: { key?: string; parentId?: string } = {}) =>
    post(
      `${article.thread}/comments`,
      person,
      article.draft(text, parentId),
      key ? { 'idempotency-key': key } : undefined,
    )

/** As if so much time had gone by since they wrote. */
async function later(seconds: number, site: Site) {
  const gone = raw`make_interval(secs => ${seconds}::int)`
  await raw`update comments set created_at = created_at - ${gone} where site_id = ${site.id}`
  await raw`update turns set taken_at = taken_at - ${gone} where site_id = ${site.id}`
}

const count = async (site: Site) => {
  const [row] = await raw<{ count: number }[]>`
    select count(*)::int as count from comments where site_id = ${site.id}`
  return row?.count
}

test('in slow mode the second comment waits for its turn, and is told how long', async () => {
  const { site, send, article, reader } = await newsroom()
  expect((await send('Первый')).status).toBe(201)
  const refused = await send('Второй')
  expect([refused.status, (await refused.json()).code]).toEqual([429, 'slow-mode'])
  const wait = Number(refused.headers.get('retry-after'))
  expect(wait).toBeGreaterThan(60)
  expect(wait).toBeLessThanOrEqual(120)
  const { wroteAgo } = await (await ask(`${article.thread}/own`, reader)).json()
  expect(wroteAgo).toBeGreaterThanOrEqual(0)
  expect(wroteAgo).toBeLessThan(60)

  await later(121, site)
  expect((await send('Второй')).status).toBe(201)
  expect((await send('Третий')).status).toBe(429)
})

test('an answer is a comment like any other; another thread and another reader have turns of their own', async () => {
  const { site, send, reader, article } = await newsroom()
  const { id } = await (await send('Первый')).json()
  expect((await send('Ответ себе', { parentId: id })).status).toBe(429)
  expect((await sender(newArticle(site), reader)('В другом месте')).status).toBe(201)
  expect((await sender(article, await newPerson('Другой', site))('Тоже первый')).status).toBe(201)
})

test('of two comments at the same instant one wins, also of an author’s first', async () => {
  for (let round = 0; round < 4; round++) {
    const { site, send } = await newsroom()
    const answers = await Promise.all(['А', 'Б', 'В', 'Г'].map((text) => send(text)))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 429, 429, 429])
    expect(await count(site)).toBe(1)
    for (const { status, headers } of answers) {
      if (status === 429) expect(Number(headers.get('retry-after'))).toBeGreaterThan(0)
    }
    await later(121, site)
    const next = await Promise.all(['Д', 'Е', 'Ж'].map((text) => send(text)))
    expect(next.map(({ status }) => status).toSorted()).toEqual([201, 429, 429])
    expect(await count(site)).toBe(2)
  }
})

test('what was sent already and is sent again is answered as it was, and takes no turn', async () => {
  const { site, send } = await newsroom()
  const first = await (await send('Первый', { key: 'once' })).json()
  const again = await send('Первый', { key: 'once' })
  expect([again.status, (await again.json()).id]).toEqual([201, first.id])
  await later(121, site)
  expect((await send('Первый', { key: 'once' })).status).toBe(201)
  expect((await send('Второй', { key: 'other' })).status).toBe(201)
  expect((await send('Третий', { key: 'third' })).status).toBe(429)
  // the key of what was refused is free
  await later(121, site)
  expect((await send('Третий', { key: 'third' })).status).toBe(201)
  expect(await count(site)).toBe(3)
})

test('what is not kept takes no turn: a text that is asked back about, an answer to nothing', async () => {
  const { send } = await newsroom()
  const asked = await send('Звоните мне: 8 701 123 45 67')
  expect((await asked.json()).code).toBe('nudge')
  const lost = await send('Ответ', { parentId: '11111111-1111-7111-8111-111111111111' })
  expect((await lost.json()).code).toBe('parent-unavailable')
  expect((await send('Первый')).status).toBe(201)
})

test('whoever wrote before slow mode began waits, too', async () => {
  const { site, send } = await newsroom(0)
  expect((await send('Первый')).status).toBe(201)
  expect((await send('Второй')).status).toBe(201)
  await raw`update threads set slow_seconds = 60 where site_id = ${site.id}`
  expect((await send('Третий')).status).toBe(429)
})

test('taking back what was written gives no new turn', async () => {
  const { site, send, reader } = await newsroom()
  const { id } = await (await send('Первый')).json()
  await ask(`/sites/${site.slug}/comments/${id}`, reader, { method: 'DELETE' })
  expect((await send('Второй')).status).toBe(429)
})

test('staff write whenever they have something to say', async () => {
  const { site, article } = await newsroom()
  const send = sender(article, await newPerson('Модератор', site, 'moderator'))
  expect([(await send('Первый')).status, (await send('Второй')).status]).toEqual([201, 201])
})

test('one key for several threads at once makes one comment and breaks nothing', async () => {
  for (let round = 0; round < 4; round++) {
    const { site, reader } = await newsroom()
    const senders = Array.from({ length: 6 }, () => sender(newArticle(site), reader))
    const answers = await Promise.all(senders.map((send) => send('Текст', { key: 'same' })))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 422, 422, 422, 422, 422])
  }
})
