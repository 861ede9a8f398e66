import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { raw } from '@/db/client'
import { ask, newArticle, newPerson, newSite, type Person, post } from '@/lib/api/testing'
import { log } from '@/lib/log'
import type { Site } from '@/lib/sites/find-site'
import { recount } from './recount'

let site: Site
let people: Person[]
let moderator: Person

beforeEach(async () => {
  site = await newSite({ moderationMode: 'post' })
  people = await Promise.all(Array.from({ length: 24 }, (_, i) => newPerson(`Человек ${i}`, site)))
  moderator = await newPerson('Модератор', site, 'moderator')
})
// a drift of one test is none of another's
afterEach(() => recount())

const articles = () => Array.from({ length: 3 }, () => newArticle(site))

type Written = { id: string; revision: number }

/** Everybody writes, edits, votes, reports and rules at once, a few times over. */
async function storm(pages: ReturnType<typeof articles>) {
  const written: Written[] = []
  let turn = 20_261_122
  const any = <One>(list: One[]) => {
    turn = (turn * 48_271) % 2_147_483_647
    return list[turn % Math.max(1, list.length)]
  }
  const write = async (by: Person) => {
    const article = any(pages)
    const parent = turn % 3 ? any(written)?.id : undefined
    if (!article) return
    const answer = await post(`${article.thread}/comments`, by, article.draft(`Слово ${turn}`, parent))
    if (answer.ok) written.push({ id: (await answer.json()).id, revision: 1 })
  }
  const edit = async (by: Person) => {
    const one = any(written)
    if (!one) return
    const body = { text: `Иначе ${turn}`, revision: one.revision }
    const answer = await ask(`/sites/${site.slug}/comments/${one.id}`, by, { method: 'PATCH', body })
    if (answer.ok) one.revision += 1
  }
  const vote = async (by: Person) => {
    const body = { value: [1, -1, 0, 1][turn % 4] }
    const one = any(written)
    if (one) await ask(`/sites/${site.slug}/comments/${one.id}/vote`, by, { method: 'PUT', body })
  }
  const complain = async (by: Person) => {
    const one = any(written)
    const reason = ['spam', 'abuse', 'disagree'][turn % 3]
    if (one) await post(`/sites/${site.slug}/comments/${one.id}/reports`, by, { reason })
  }
  const rule = async () => {
    const one = any(written)
    if (!one) return
    const verb = ['hide', 'hold', 'restore', 'approve'][turn % 4]
    const body = { verb, revision: one.revision, ...(verb === 'hide' && { reason: 'other' }) }
    const answer = await post(`/sites/${site.slug}/comments/${one.id}/decisions`, moderator, body)
    if (answer.ok && turn % 2) {
      await post(`/sites/${site.slug}/decisions/${(await answer.json()).id}/undo`, moderator)
    }
  }
  for (let round = 0; round < 8; round += 1) {
    await Promise.all(people.flatMap((by) => [write(by), edit(by), vote(by), complain(by), rule()]))
  }
  return written.length
}

test('after a storm of posts, edits, votes, reports, decisions and undos nothing has drifted', {
  timeout: 60_000,
}, async () => {
  const written = await storm(articles())
  // how many it is depends on who was faster: whoever answers what was just hidden is refused
  expect(written).toBeGreaterThan(30)
  const [{ votes, hidden, reports }] = await raw<[Record<'votes' | 'hidden' | 'reports', number>]>`
    select (select count(*)::int from reports where site_id = ${site.id} and weight > 0) as reports, (select count(*)::int from votes where site_id = ${site.id}) as votes,
      (select count(*)::int from comments where site_id = ${site.id} and status <> 'published') as hidden`
  expect([votes > 0, hidden > 0, reports > 0]).toEqual([true, true, true])
  const { threads, comments, drifts } = await recount({ batch: 7 })
  expect(drifts).toEqual([])
  expect([threads >= 3, comments >= written]).toEqual([true, true])
})

test('what has drifted is found, reported with its numbers, and put right', async () => {
  const [article] = articles()
  if (!article) return
  const [author = null, reader = null] = people
  const write = async (text: string, parentId?: string) =>
    (await (await post(`${article.thread}/comments`, author, article.draft(text, parentId))).json()).id
  const root = await write('Начало')
  for (const text of ['1', '2', '3']) await write(text, root)
  await ask(`/sites/${site.slug}/comments/${root}/vote`, reader, { method: 'PUT', body: { value: 1 } })

  await raw`update members set joined_at = now() - interval '1 month' where site_id = ${site.id}`
  for (const person of people.slice(1, 4))
    await post(`/sites/${site.slug}/comments/${root}/reports`, person, { reason: 'spam' })
  await raw`update comments set report_weight = 70 where id = ${root}`
  await raw`update threads set comment_count = 9 where id = ${article.threadId}`
  await raw`update comments set reply_count = 0, upvotes = 0, downvotes = 5 where id = ${root}`
  const warn = vi.spyOn(log, 'warn')
  const { drifts } = await recount({ batch: 2 })
  expect(drifts).toMatchObject([
    { of: 'branch', threadId: article.threadId, kept: 0, counted: 3 },
    { of: 'thread', threadId: article.threadId, kept: 9, counted: 4 },
    { of: 'votes', commentId: root, kept: { up: 0, down: 5 }, counted: { up: 1, down: 0 } },
    { of: 'reports', commentId: root, kept: 70, counted: 30 },
  ])
  expect(warn.mock.calls.map(([told]) => told)).toEqual(drifts.map((drift) => ({ drift })))
  const [now] = await raw`
    select comment_count, reply_count, upvotes, downvotes, report_weight from comments c
    join threads t on t.id = c.thread_id where c.id = ${root}`
  expect(now).toEqual({ comment_count: 4, reply_count: 3, upvotes: 1, downvotes: 0, report_weight: 30 })
  expect((await recount()).drifts).toEqual([])
})
