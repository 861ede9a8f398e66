import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ask, newArticle, newPerson, newSite, post } from '@/lib/api/testing'
import { listen } from './listen'
import { openStream, queueTopic, threadTopic } from './streams'

let stop: () => Promise<void>
beforeAll(async () => {
  stop = await listen()
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

test('a decision reaches open pages and drops what was cached', async () => {
  const site = await newSite()
  const [author, moderator] = [await newPerson('Автор', site), await newPerson('Анна', site, 'moderator')]
  const article = newArticle(site)
  const { id } = await (await post(`${article.thread}/comments`, author, article.draft('Текст'))).json()
  expect((await (await ask(article.thread, null)).json()).comments).toHaveLength(0)

  const [page, queue, elsewhere] = [
    threadTopic(article.threadId),
    queueTopic(site.id),
    threadTopic('other'),
  ].map((topic) => reader(topic))
  await post(`/sites/${site.slug}/comments/${id}/decisions`, moderator, { verb: 'approve', revision: 1 })
  await expect.poll(() => page?.sent).toContain(`event: change\ndata: {"thread":"${article.threadId}"}`)
  await expect.poll(() => queue?.sent).toContain('event: change')
  expect(elsewhere?.sent).not.toContain('event')
  await expect.poll(async () => (await (await ask(article.thread, null)).json()).comments.length).toBe(1)
})

test('a waiting comment is told to the queue, never to readers', async () => {
  const site = await newSite()
  const author = await newPerson('Автор', site)
  const article = newArticle(site)
  const [page, queue] = [reader(threadTopic(article.threadId)), reader(queueTopic(site.id))]
  await post(`${article.thread}/comments`, author, article.draft('Текст'))
  await expect.poll(() => queue.sent).toContain('event: change')
  expect(page.sent).not.toContain('event')
})

test('a reader who cannot keep up is let go', async () => {
  const site = await newSite()
  const author = await newPerson('Автор', site)
  const article = newArticle(site)
  const [slow, quick] = [reader(queueTopic(site.id), 65 * 1024), reader(queueTopic(site.id))]
  await post(`${article.thread}/comments`, author, article.draft('Текст'))
  await expect.poll(() => quick.sent).toContain('event: change')
  expect([slow.destroyed, quick.destroyed]).toEqual([true, false])
})
