import type { TransactionSql } from 'postgres'
import { raw } from '@/db/client'

/** A number that was kept and what there is: a thread's comments, a root's replies, a comment's votes, or what its reports weigh. */
export type Drift =
  | { of: 'thread'; siteId: string; threadId: string; kept: number; counted: number }
  | { of: 'branch'; siteId: string; threadId: string; path: string; kept: number; counted: number }
  | { of: 'votes'; siteId: string; commentId: string; kept: Votes; counted: Votes }
  | { of: 'reports'; siteId: string; commentId: string; kept: number; counted: number }

export type Votes = { up: number; down: number }

type Thread = { siteId: string; id: string }

/** What is wrong in one thread, as it was at one moment: whoever writes meanwhile neither waits nor is in it. */
export const listThreadDrift = (thread: Thread, batch: number): Promise<Drift[]> =>
  raw.begin('isolation level repeatable read read only', async (tx) => {
    const { siteId, id: threadId } = thread
    const [kept] = await tx<{ count: number }[]>`
      select comment_count as count from threads where site_id = ${siteId} and id = ${threadId}`
    const drifts: Drift[] = []
    let published = 0
    for await (const branch of listBranches(tx, thread, batch)) {
      published += branch.published
      const { path, kept, replies } = branch
      if (kept !== replies) drifts.push({ of: 'branch', siteId, threadId, path, kept, counted: replies })
    }
    if (kept && kept.count !== published)
      drifts.push({ of: 'thread', siteId, threadId, kept: kept.count, counted: published })
    return drifts
  }) as Promise<Drift[]>

type Branch = { path: string; published: number; replies: number; kept: number }

/** Every root with what is published in its branch, in the order of paths. */
export async function* listBranches(tx: TransactionSql, thread: Thread, batch: number) {
  let [after, branch]: [string, Branch | null] = ['', null]
  for (;;) {
    const parts = await countBatch(tx, thread, { after, batch })
    for (const { last: _, ...part } of parts) {
      if (branch?.path === part.path) {
        branch.published += part.published
        branch.replies += part.replies
      } else {
        if (branch) yield branch
        branch = part
      }
    }
    const last = parts.at(-1)
    if (!last) break
    after = last.last
  }
  if (branch) yield branch
}

type Part = Branch & { last: string }

const countBatch = (
  tx: TransactionSql,
  { siteId, id }: Thread,
  { after, batch }: { after: string; batch: number },
) => tx<Part[]>`
  select left(path, 10) as path, count(*) filter (where status = 'published')::int as published,
    count(*) filter (where status = 'published' and depth > 0)::int as replies,
    coalesce(max(reply_count) filter (where depth = 0), 0) as kept, max(path) as last
  from (
    select path, depth, status, reply_count from comments
    where site_id = ${siteId} and thread_id = ${id} and path > ${after} order by path limit ${batch}
  ) part
  group by left(path, 10) order by max(path)`
