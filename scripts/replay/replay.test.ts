import { beforeAll, expect, test, vi } from 'vitest'
import type { Stage } from './replay'

vi.hoisted(() => {
  process.env.PIKIR_MODE = 'demo'
})
const { raw } = await import('@/db/client')
const { demoSlug, seed } = await import('@/db/seed')
const { articles } = await import('@/db/demo/articles')
const { createApi } = await import('@/lib/api/app')
const { findSite } = await import('@/lib/sites/find-site')
const { threadIdOf } = await import('@/lib/threads/rules')
const { startModerator, startReaders } = await import('./readers')
const { replay } = await import('./replay')
const quiet = { progress: () => {}, waits: () => {} }

let stage: Stage
beforeAll(async () => {
  const origin = 'http://localhost:3000'
  await seed(process.env.DATABASE_URL ?? '', [origin])
  const site = await findSite(demoSlug)
  const key = articles[2]?.slug ?? ''
  const app = createApi()
  stage = {
    fetch: async (path, init) => app.request(path, init),
    site: demoSlug,
    threadId: threadIdOf(site.id, key),
    page: { key, url: `${origin}/demo/${key}`, title: 'Датчики' },
    readers: await startReaders(site.id, 4),
    moderator: await startModerator(site.id),
    decisions: 8,
  }
})

const rows = Array.from({ length: 24 }, (_, n) => ({
  text: `Балкон номер ${n}: *датчик висит*.`,
  toxic: n % 5 === 4,
}))

test('rows become comments and replies of registered readers, and the moderator decides on some', async () => {
  const tally = await replay(rows, { ...stage, ...quiet })
  expect(tally).toMatchObject({ rows: 24, posted: 24, decided: 8, refused: {} })
  expect(tally.replies).toBeGreaterThan(0)
  expect(tally.published + tally.pending + tally.hidden).toBe(24)

  const [stored] = await raw`
    select count(*)::int as said, count(distinct author_id)::int as authors,
      count(*) filter (where status = 'published')::int as published
    from comments join members on user_id = author_id where display_name like 'Читатель%'`
  expect(stored).toEqual({ said: 24, authors: 4, published: tally.published })
})

test('what is refused is counted by its code', async () => {
  const odd = [
    { text: 7, toxic: false },
    null,
    { text: '   ', toxic: false },
    { text: 'Рахмет!', toxic: false },
  ]
  const tally = await replay(odd, { ...stage, ...quiet, decisions: 0 })
  expect(tally).toMatchObject({ posted: 1, refused: { 'invalid-input': 2, 'not a line of JSON': 1 } })
})

test('readers who come again keep their accounts', async () => {
  const site = await findSite(demoSlug)
  expect(await startReaders(site.id, 4)).toHaveLength(4)
  const [people] = await raw`select count(*)::int as count from users where email like 'reader%'`
  expect(people?.count).toBe(4)
})
