import type { TransactionSql } from 'postgres'
import { raw } from '@/db/client'
import type { Drift } from './threads'

// under the row's lock nobody else changes what is counted: what was found before may be other by now

export const recountThread = (
  { siteId, threadId }: Extract<Drift, { of: 'thread' }>,
  batch: number,
): Promise<unknown> =>
  raw.begin(async (tx) => {
    await tx`select from threads where site_id = ${siteId} and id = ${threadId} for no key update`
    const count = await countPublished(tx, { siteId, threadId, after: '', end: '~' }, batch)
    await tx`update threads set comment_count = ${count} where site_id = ${siteId} and id = ${threadId}`
  })

export const recountRoot = (
  { siteId, threadId, path }: Extract<Drift, { of: 'branch' }>,
  batch: number,
): Promise<unknown> =>
  raw.begin(async (tx) => {
    await tx`
      select from comments
      where site_id = ${siteId} and thread_id = ${threadId} and path = ${path} for no key update`
    const count = await countPublished(tx, { siteId, threadId, after: path, end: `${path}~` }, batch)
    await tx`
      update comments set reply_count = ${count}
      where site_id = ${siteId} and thread_id = ${threadId} and path = ${path}`
  })

export const recountVotes = ({ siteId, commentId }: Extract<Drift, { of: 'votes' }>): Promise<unknown> =>
  raw.begin(async (tx) => {
    await tx`select from comments where site_id = ${siteId} and id = ${commentId} for no key update`
    await tx`
      update comments set upvotes = up, downvotes = down from (
        select count(*) filter (where value = 1) as up, count(*) filter (where value = -1) as down
        from votes where site_id = ${siteId} and comment_id = ${commentId}
      ) counted where site_id = ${siteId} and id = ${commentId}`
  })

/** Whether readers see it folded is measured anew with the next report or decision. */
export const reweigh = ({ siteId, commentId }: Extract<Drift, { of: 'reports' }>): Promise<unknown> =>
  raw.begin(async (tx) => {
    await tx`select from comments where site_id = ${siteId} and id = ${commentId} for no key update`
    await tx`
      update comments set report_weight = (
        select coalesce(sum(heaviest), 0) from (
          select max(weight) as heaviest from reports
          where site_id = ${siteId} and comment_id = ${commentId} and closed_at is null and reason <> 'disagree'
          group by coalesce(counts_as, id)
        ) one
      ) where site_id = ${siteId} and id = ${commentId}`
  })

type Range = { siteId: string; threadId: string; after: string; end: string }

async function countPublished(tx: TransactionSql, { siteId, threadId, after, end }: Range, batch: number) {
  let [count, from] = [0, after]
  for (;;) {
    const [part] = await tx<{ count: number; last: string | null }[]>`
      select count(*)::int as count, max(path) as last from (
        select path from comments
        where site_id = ${siteId} and thread_id = ${threadId} and status = 'published'
          and path > ${from} and path < ${end} order by path limit ${batch}
      ) part`
    if (!part?.last) return count
    count += part.count
    from = part.last
  }
}
