import type postgres from 'postgres'
import { v7 } from 'uuid'
import { chance } from '@/db/testing/chance'
import { threadIdOf } from '@/lib/threads/rules'
import { say } from '../machine/say'
import { copy } from './copy'
import { pick } from './pick'
import { origin, type Seeded } from './site'
import { grow } from './tree'
import { newText } from './words'

export type Thread = {
  id: string
  page: { key: string; url: string; title: string }
  /** In the order in which they were written. */
  ids: string[]
  paths: string[]
}

type Wanted = {
  key: string
  count: number
  status?: 'published' | 'pending'
  roots?: number
  deepest?: number
  /** Which share of it, from the oldest on, moderators have looked at. */
  seen?: number
}

/** A thread with so many comments, every count right. */
export async function seedThread(
  sql: postgres.Sql,
  { siteId, people }: Seeded,
  wanted: Wanted,
): Promise<Thread> {
  const { key, count, status = 'published', seen = 0, ...shape } = wanted
  if (count > 50_000) say(`seeds ${count} comments`)
  const page = { key, url: `${origin}/${key}`, title: `Что случилось в городе: ${key}` }
  const id = threadIdOf(siteId, key)
  const [{ first }] = await sql<[{ first: string }]>`select nextval('comment_order') as first`
  const tree = grow({ ...shape, count, firstOrder: Number(first) })
  await sql`select setval('comment_order', ${Number(first) + count})`
  const began = Date.now() - 86_400_000
  const timeOf = (place: number) => began + Math.floor((place / count) * 86_000_000)
  const ids = tree.paths.map((_, place) => v7({ msecs: timeOf(place) }))

  await sql`insert into threads (site_id, id, key, url, title, comment_count)
    values (${siteId}, ${id}, ${key}, ${page.url}, ${page.title}, ${status === 'published' ? count : 0})`
  const random = chance(count + 1)
  const shown = status === 'published' ? 1 : null
  await copy(sql, {
    name: 'comments',
    columns: [
      ...['site_id', 'id', 'thread_id', 'parent_id', 'author_id', 'path', 'depth', 'status'],
      ...['published_revision', 'reply_count', 'upvotes', 'downvotes', 'queued_at', 'created_at', 'seen_at'],
    ],
    count,
    rows: mapped(ids, (commentId, place) => {
      const [parent, at] = [tree.parents[place] ?? -1, new Date(timeOf(place))]
      const votes = [Math.floor(random() ** 3 * 60), Math.floor(random() ** 4 * 20)] as const
      const where = [
        ids[parent] ?? null,
        pick(random, people).id,
        tree.paths[place] ?? '',
        tree.depths[place] ?? 0,
      ]
      const replies = shown ? (tree.replies[place] ?? 0) : 0
      const seenAt = shown && place < count * seen ? at : null
      return [siteId, commentId, id, ...where, status, shown, replies, ...votes, at, at, seenAt]
    }),
  })
  await copy(sql, {
    name: 'revisions',
    columns: ['site_id', 'comment_id', 'number', 'text', 'html', 'created_at'],
    count,
    rows: mapped(ids, (commentId, place) => {
      const text = newText(random)
      return [siteId, commentId, 1, text, `<p>${text}</p>\n`, new Date(timeOf(place))]
    }),
  })
  return { id, page, ids, paths: tree.paths }
}

function* mapped<From, To>(from: From[], to: (one: From, place: number) => To): Generator<To> {
  for (const [place, one] of from.entries()) yield to(one, place)
}

/** What autovacuum would have done by and by. */
export async function settle(sql: postgres.Sql) {
  await sql`vacuum (analyze)`
  await sql`checkpoint`
}
