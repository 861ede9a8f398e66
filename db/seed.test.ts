import postgres from 'postgres'
import { afterAll, expect, inject, test } from 'vitest'
import { articles } from '@/db/demo/articles'
import { demoAccounts, holdsDemo, seed } from '@/db/seed'
import { inDatabase, makeDatabase } from '@/db/testing/make-database'

const { databaseUrl, superuserUrl } = inject('cluster')
const url = inDatabase(databaseUrl, await makeDatabase(superuserUrl))
const origin = 'http://localhost:3000'
const sql = postgres(url, { max: 1 })
afterAll(() => sql.end())

const before = { held: await holdsDemo(url), seeded: await seed(url, [origin, 'http://127.0.0.1:3000']) }

test('an empty database gets the demo, and says that it holds it', async () => {
  expect(before).toEqual({ held: false, seeded: true })
  expect(await holdsDemo(url)).toBe(true)
  const counts = await sql`select comment_count from threads order by comment_count`
  expect(counts.map((row) => row.comment_count)).toEqual([6, 12, expect.any(Number)])
})

test('a second start changes nothing but the origins that it brings', async () => {
  const count = () =>
    sql`select (select count(*) from comments) as said, (select count(*) from users) as people`
  const first = await count()
  expect(await seed(url, ['http://localhost:4000', origin])).toBe(false)
  expect(await count()).toEqual(first)
  const [site] = await sql`select origins from sites`
  expect(site?.origins).toEqual(['http://localhost:4000', origin, 'http://127.0.0.1:3000'])
})

test('moderators of the demo have macros to try', async () => {
  const made = await sql`select position, verb, sanction from macros order by position`
  expect(made.map(({ verb, sanction }) => [verb, sanction])).toEqual([
    ['hide', 'premoderate'],
    ['hide', null],
    ['approve', null],
  ])
})

test('each thread counts exactly the comments that readers see', async () => {
  const wrong = await sql`
    select key from threads t where comment_count <> (
      select count(*) from comments c where c.thread_id = t.id and c.status = 'published')`
  expect(wrong).toEqual([])
})

test('readers voted on what others wrote, and every vote is counted once', async () => {
  const wrong = await sql`
    select c.id from comments c where (upvotes, downvotes) <> (
      select count(*) filter (where value = 1), count(*) filter (where value = -1)
      from votes v where v.comment_id = c.id)`
  expect(wrong).toEqual([])
  const own = await sql`
    select 1 from votes v join comments c on c.id = v.comment_id
    join members m on m.user_id = v.user_id
    where c.author_id = v.user_id or c.status = 'pending' or m.role <> 'reader' or voted_at <= created_at`
  expect(own).toEqual([])
})

test('best is another order than newest: liked comments stand above disliked ones', async () => {
  const roots = await sql`
    select upvotes - downvotes as score, path from comments
    where depth = 0 and status = 'published' order by best desc`
  const [first, last] = [roots[0]?.score, roots.at(-1)?.score]
  expect([first > 5, last < 0]).toEqual([true, true])
  const byTime = roots
    .map(({ path }) => path)
    .sort()
    .reverse()
  expect(roots.map(({ path }) => path)).not.toEqual(byTime)
})

test('statuses are the sum of the decisions', async () => {
  const wrong = await sql`
    select c.id from comments c where c.status <> coalesce(
      (select to_status from decisions d where d.comment_id = c.id order by decided_at desc limit 1), 'pending')`
  expect(wrong).toEqual([])
})

test('what waits was screened: moderators see the words that were noticed', async () => {
  const found = await sql`
    select s.fragment, c.status from signals s join comments c on c.id = s.comment_id
    where rule = 'suspect-words' order by fragment`
  expect(found.map(({ status }) => status)).not.toContain('published')
  expect(found.map(({ fragment }) => fragment)).toEqual(
    expect.arrayContaining(['безмозглая', 'идиотов', 'без справок и поручителей']),
  )
  expect(await sql`select pattern from words`).not.toEqual([])
})

test('a reply comes after the approval of what it answers, and stands under it', async () => {
  const wrong = await sql`
    select c.id from comments c join comments p on p.id = c.parent_id
    where c.path not like p.path || '__________' or c.depth <> p.depth + 1 or c.created_at <= (
      select decided_at from decisions d where d.comment_id = p.id and verb = 'approve')`
  expect(wrong).toEqual([])
})

test('newest and oldest by time are newest and oldest by path', async () => {
  const byTime = await sql`select path from comments order by created_at`
  expect(byTime.map(({ path }) => path.slice(-10))).toEqual(byTime.map(({ path }) => path.slice(-10)).sort())
})

test('nothing happened in the future, nor more than two days ago', async () => {
  const [times] = await sql`
    select min(c.created_at) > now() - interval '2 days' as recent,
      greatest(max(c.created_at), max(d.decided_at)) < now() as past from comments c, decisions d`
  expect(times).toEqual({ recent: true, past: true })
})

test('the heated thread is deep, in two languages, and leaves a tombstone with replies', async () => {
  const [heated] = await sql`
    select max(depth) as depth, count(*) filter (where text ~ '[әғқңөұүһі]') as kazakh, count(*) as said
    from comments join revisions on comment_id = comments.id
    where thread_id = (select id from threads where key = ${articles[0]?.slug ?? ''})`
  expect(heated?.depth).toBe(6)
  expect(Number(heated?.kazakh)).toBeGreaterThan(10)
  expect(Number(heated?.said)).toBeGreaterThan(45)
  const tombstones = await sql`
    select id from comments c where status = 'hidden' and exists (select from comments where parent_id = c.id)`
  expect(tombstones).toHaveLength(1)
})

test('the accounts to sign in with are there, one of each role', async () => {
  expect(demoAccounts.map(({ role }) => role)).toEqual(['admin', 'moderator', 'reader'])
  const found =
    await sql`select email from users where email in ${sql(demoAccounts.map(({ email }) => email))}`
  expect(found).toHaveLength(3)
})
