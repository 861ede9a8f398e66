import { raw } from '@/db/client'
import type { ThreadCounts } from '@/lib/contract/threads'

type Asked = { key: string; threadId: string }

/** How many published comments each thread has; one that nobody has begun has none. */
export async function readCounts(site: { id: string }, asked: Asked[]): Promise<ThreadCounts> {
  const rows = await raw<{ id: string; count: number }[]>`
    select id, comment_count as count from threads
    where site_id = ${site.id} and id = any(${asked.map(({ threadId }) => threadId)}::uuid[])`
  const counts = new Map(rows.map(({ id, count }) => [id, count]))
  return { counts: Object.fromEntries(asked.map(({ key, threadId }) => [key, counts.get(threadId) ?? 0])) }
}
