import postgres from 'postgres'
import { expect, test } from 'vitest'
import { raw } from '@/db/client'
import { env } from '@/lib/env'
import { readPast } from './queries'
import { newDesk } from './testing'

test('what cannot be counted in the time that a statement has is refused plainly', async () => {
  const { site, article, reader } = await newDesk('UTC')
  await raw`insert into comments (site_id, id, thread_id, author_id, path, depth, status)
    select ${site.id}, lpad(to_hex(n), 32, '0')::uuid, ${article.threadId}, ${reader.id}, lpad(to_hex(n), 10, '0'), 0, 'pending'
    from generate_series(1, 20000) n`
  const span = { from: new Date(0), until: new Date() }
  const asked = { siteId: site.id, span, starts: [span.from] }
  expect((await readPast(raw, asked)).posted).toEqual([{ step: 0, count: 20_000 }])

  const hasty = postgres(env.databaseUrl, {
    max: 1,
    fetch_types: false,
    connection: { statement_timeout: 1 },
  })
  await expect(readPast(hasty, asked)).rejects.toThrow('range-too-long')
  await hasty.end()
})
