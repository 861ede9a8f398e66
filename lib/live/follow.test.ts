import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, post } from '@/lib/api/testing'
import { tellThreads } from '@/lib/threads/tell-threads'
import { catchUp, follow, isCurrent, type News } from './follow'
import { closeStreams, openStream, queueTopic, threadTopic } from './streams'

const heard: News[] = []
let stop: () => Promise<void>
beforeAll(async () => {
  stop = await follow((news) => {
    heard.push(news)
    tellThreads(news)
  })
})
afterAll(() => stop())

/** What a stream's reader is sent, without a network in between. */
class Reader extends EventEmitter {
  sent = ''
  writableLength = 0
  destroyed = false
  writeHead() {}
  write(bytes: Buffer | string) {
    this.sent += bytes.toString()
  }
  end() {
    this.emit('close')
  }
  destroy() {
    this.destroyed = true
    this.emit('close')
  }
}

function reader(topic: string, unsent = 0) {
  const one = new Reader()
  openStream(topic, one as unknown as ServerResponse)
  one.writableLength = unsent
  return one
}

/** What the stream told, in order. */
const told = ({ sent }: Reader) =>
  [...sent.matchAll(/^data: (.*)$/gm)].map(([, json]) => JSON.parse(String(json)))

async function newsroom(moderationMode: 'pre' | 'post' = 'pre') {
  const site = await newSite({ moderationMode })
  const [author, moderator] = [await newPerson('Автор', site), await newPerson('Анна', site, 'moderator')]
  const article = newArticle(site)
  const write = async (text: string, parentId?: string) =>
    (await post(`${article.thread}/comments`, author, article.draft(text, parentId))).json()
  const decide = (id: string, verb: string) =>
    post(`/sites/${site.slug}/comments/${id}/decisions`, moderator, { verb, revision: 1, reason: 'abuse' })
  return { site, article, write, decide }
}

test('a decision reaches open pages with the comment as it is now, and drops what was kept', async () => {
  const { site, article, write, decide } = await newsroom()
  const { id } = await write('Текст')
  expect((await (await ask(article.thread, null)).json()).comments).toHaveLength(0)

  const page = reader(threadTopic(article.threadId))
  const [queue, elsewhere] = [reader(queueTopic(site.id)), reader(threadTopic('other'))]
  await decide(id, 'approve')
  expect((await (await ask(article.thread, null)).json()).comments).toHaveLength(1)
  await expect
    .poll(() => told(page))
    .toMatchObject([{ count: 1, comments: [{ id, html: '<p>Текст</p>\n' }] }])
  await expect.poll(() => queue.sent).toContain('event: change')
  expect(elsewhere.sent).not.toContain('event')

  await decide(id, 'hide')
  await expect.poll(() => told(page)).toMatchObject([{}, { count: 0, comments: [], gone: [id] }])
})

test('a hidden comment that was answered keeps its place, until the last answer is hidden too', async () => {
  const { article, write, decide } = await newsroom('post')
  const root = await write('Корень')
  const branch = await write('Ветка', root.id)
  const leaf = await write('Лист', branch.id)
  const page = reader(threadTopic(article.threadId))
  await decide(branch.id, 'hide')
  await expect
    .poll(() => told(page).at(-1))
    .toMatchObject({ comments: [{ id: branch.id, status: 'hidden', html: null }], gone: [] })
  await decide(leaf.id, 'hide')
  await expect.poll(() => told(page).at(-1)?.gone.toSorted()).toEqual([branch.id, leaf.id].toSorted())
  expect(told(page).at(-1)).toMatchObject({ count: 1, roots: [{ id: root.id, replies: 0 }] })
})

test('a waiting comment is told to the queue, never to readers', async () => {
  const { site, article, write } = await newsroom()
  const [page, queue] = [reader(threadTopic(article.threadId)), reader(queueTopic(site.id))]
  await write('Текст')
  await expect.poll(() => queue.sent).toContain('event: change')
  expect(page.sent).not.toContain('event')
})

test('that a thread was closed reaches open pages, and whoever comes back later', async () => {
  const { site, article, write } = await newsroom('post')
  await write('Текст')
  const { since } = await (await ask(article.thread, null)).json()
  const changes = async () => (await ask(`${article.thread}/changes?after=${since}`, null)).json()
  expect(await changes()).toMatchObject({ terms: null })
  const page = reader(threadTopic(article.threadId))
  const staff = await newPerson('Жанна', site, 'moderator')
  const body = { closed: true, closedNotice: 'До завтра' }
  expect((await ask(`${article.thread}/settings`, staff, { method: 'PATCH', body })).status).toBe(204)

  const terms = { mode: 'post', slowSeconds: 0, closed: true, closedNotice: 'До завтра' }
  await expect.poll(() => told(page)).toMatchObject([{ reset: false, comments: [], gone: [], terms }])
  expect(await changes()).toMatchObject({ reset: false, terms })
  await write('Поздно')
  expect(told(page)).toHaveLength(1)
})

test('a reader who cannot keep up is let go', async () => {
  const { site, write } = await newsroom()
  const [slow, quick] = [reader(queueTopic(site.id), 65 * 1024), reader(queueTopic(site.id))]
  await write('Текст')
  await expect.poll(() => quick.sent).toContain('event: change')
  expect([slow.destroyed, quick.destroyed]).toEqual([true, false])
})

test('a change whose transaction ends later than one with a greater number is not missed', async () => {
  const site = await newSite()
  const mark = (id: string) => raw`insert into changes (site_id, comment_id) values (${site.id}, ${id})`
  const [early, late] = [crypto.randomUUID(), crypto.randomUUID()]
  const commentIds = () =>
    heard
      .flatMap(({ written }) => written.filter((one) => one.siteId === site.id))
      .map((one) => one.commentId)

  await raw.begin(async (tx) => {
    await tx`insert into changes (site_id, comment_id) values (${site.id}, ${early})`
    await mark(late)
    await catchUp()
    expect(commentIds()).toEqual([late])
  })
  await catchUp()
  expect(commentIds()).toEqual([late, early])
})

test('whoever comes back is told what happened meanwhile, and nothing twice that matters', async () => {
  const { article, write, decide } = await newsroom('post')
  const changes = async (after: number) =>
    (await ask(`${article.thread}/changes?after=${after}`, null)).json()
  const first = await write('Первый')
  const { since } = await (await ask(article.thread, null)).json()
  const second = await write('Второй')
  await decide(first.id, 'hide')

  const missed = await changes(since)
  expect(missed).toMatchObject({ reset: false, count: 1, comments: [{ id: second.id }], gone: [first.id] })
  expect(missed.last).toBeGreaterThan(since)
  // further back than is remembered
  await raw`delete from changes where id = ${missed.last}`
  expect(await changes(missed.last)).toMatchObject({ reset: true, comments: [] })
  const forged = await ask(`${article.thread}/changes?after=-1`, null)
  expect([forged.status, (await forged.json()).code]).toEqual([400, 'invalid-input'])
})

test('the log is looked at without a call, so that a lost one does no harm', async () => {
  const { article, write } = await newsroom('post')
  await write('Первый')
  const page = reader(threadTopic(article.threadId))
  const [thread] = await raw<{ siteId: string; id: string }[]>`
    select c.site_id as "siteId", c.id from comments c where c.thread_id = ${article.threadId}`
  await raw`insert into changes (site_id, thread_id, comment_id)
    values (${thread?.siteId ?? ''}, ${article.threadId}, ${thread?.id ?? ''})`
  await expect.poll(() => told(page).length).toBe(1)
  expect(isCurrent()).toBe(true)
})

test('streams that end are forgotten', () => {
  const page = reader(threadTopic('ended'))
  closeStreams()
  openStream(threadTopic('ended'), new Reader() as unknown as ServerResponse)
  page.emit('close')
  expect(page.sent).toContain('retry: ')
})

test('when what a reader may do changes, their streams end within a second and no others', async () => {
  const { site, article } = await newsroom()
  const topic = threadTopic(article.threadId)
  const follow = (userId: string, siteId = site.id) => {
    const one = new Reader()
    let endedAt = 0
    one.on('close', () => {
      endedAt = performance.now()
    })
    openStream(topic, one as unknown as ServerResponse, { siteId, userId })
    return { one, endedAt: () => endedAt }
  }
  const [banned, other] = [await newPerson('Гость', site), await newPerson('Другой', site)]
  const [theirs, again, others, elsewhere] = [
    follow(banned.id),
    follow(banned.id),
    follow(other.id),
    follow(banned.id, other.id),
  ]
  await raw`insert into changes (site_id, user_id) values (${site.id}, ${banned.id})`
  const written = performance.now()
  await expect.poll(() => [theirs.endedAt() > 0, again.endedAt() > 0], { interval: 20 }).toEqual([true, true])
  expect(theirs.endedAt() - written).toBeLessThan(1_000)
  expect(told(theirs.one).at(-1)).toEqual({ reset: true })
  expect([others.endedAt(), elsewhere.endedAt()]).toEqual([0, 0])
})
