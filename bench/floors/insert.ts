// what a post costs at the least: its rows, in one transaction, by postgres.js
import postgres from 'postgres'
import { v7 } from 'uuid'
import { chance } from '@/db/testing/chance'
import { pick } from '../seed/pick'
import { newText } from '../seed/words'

export type Inserting = {
  databaseUrl: string
  siteId: string
  authors: string[]
  threads: { id: string; roots: { id: string; path: string }[] }[]
  connections: number
  seconds: number
}

export type Inserted = { inserted: number; seconds: number }

const random = chance(7)
let [sql, next]: [postgres.Sql | undefined, number] = [undefined, 0]

process.on('message', async (wanted: Inserting & { type?: string }) => {
  if (!wanted.type) process.send?.(await insertAll(wanted))
})
process.once('disconnect', () => process.exit())
process.send?.({ ready: true })

async function insertAll(wanted: Inserting): Promise<Inserted> {
  sql ??= postgres(wanted.databaseUrl, { max: wanted.connections })
  const pool = sql
  const began = performance.now()
  const until = began + wanted.seconds * 1000
  let inserted = 0
  const writer = async () => {
    for (; performance.now() < until; inserted++) await insertOne(pool, wanted)
  }
  await Promise.all(Array.from({ length: wanted.connections }, writer))
  return { inserted, seconds: (performance.now() - began) / 1000 }
}

async function insertOne(pool: postgres.Sql, { siteId, authors, threads }: Inserting) {
  const thread = threads[next++ % threads.length]
  if (!thread) throw new Error('nowhere')
  const [id, author, text] = [v7(), pick(random, authors), newText(random)]
  const parent = next % 2 && thread.roots.length ? pick(random, thread.roots) : null
  const key = crypto.randomUUID()
  await pool.begin(async (tx) => {
    await tx`insert into idempotency_keys (user_id, key, request_hash) values (${author}, ${key}, ${key})`
    await tx`
      insert into comments (site_id, id, thread_id, parent_id, author_id, path, depth, status, published_revision)
      values (${siteId}, ${id}, ${thread.id}, ${parent?.id ?? null}, ${author},
        ${parent?.path ?? ''} || lpad(to_hex(nextval('comment_order')), 10, '0'), ${parent ? 1 : 0}, 'published', 1)
      returning path, created_at`
    await tx`
      insert into revisions (site_id, comment_id, number, text, html)
      values (${siteId}, ${id}, 1, ${text}, ${`<p>${text}</p>`})`
    if (parent) {
      await tx`update comments set reply_count = reply_count + 1
        where site_id = ${siteId} and thread_id = ${thread.id} and path = ${parent.path}`
    }
    await tx`update threads set comment_count = comment_count + 1 where site_id = ${siteId} and id = ${thread.id}`
    await tx`insert into changes (site_id, thread_id, comment_id) values (${siteId}, ${thread.id}, ${id})`
  })
}
