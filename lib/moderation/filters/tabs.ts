import type postgres from 'postgres'
import { raw } from '@/db/client'
import type { QueueTab } from '@/lib/contract/queue'

/** Where a card stands in its tab's order. Microseconds matter: `at` is as PostgreSQL writes it. */
export type Place = { rank: number; at: string; id: string }

type Fragment = postgres.PendingQuery<postgres.Row[]>
type Order = { rank: Fragment; at: Fragment; isUp: boolean; by: Fragment; behind: (place: Place) => Fragment }

/** The comments of a tab; each has an index that holds exactly these. */
export const inTab = (tab: QueueTab): Fragment => {
  if (tab === 'waiting') return isWaiting()
  if (tab === 'pending')
    return raw`${isWaiting()} and (c.status = 'pending' or c.revision > c.published_revision)`
  if (tab === 'reported') return raw`c.reported_at is not null`
  if (tab === 'notices') return raw`c.noticed_at is not null`
  if (tab === 'new') return raw`c.status = 'published' and c.seen_at is null`
  return raw`c.status <> 'deleted'`
}

/** Urgent first and longest waiting first; notices by when they are due; the rest newest first. */
export function orderOf(tab: QueueTab): Order {
  const [none, never] = [raw`0`, raw`'-infinity'::timestamptz`]
  if (tab === 'new' || tab === 'all') {
    const behind = ({ id }: Place) => raw`c.id < ${id}::uuid`
    return { rank: none, at: never, isUp: false, by: raw`c.id desc`, behind }
  }
  if (tab === 'notices') {
    const behind = ({ at, id }: Place) => raw`(c.noticed_at, c.id) > (${at}::text::timestamptz, ${id}::uuid)`
    return { rank: none, at: raw`c.noticed_at`, isUp: true, by: raw`c.noticed_at, c.id`, behind }
  }
  const rank = tab === 'reported' ? concern() : urgency()
  const behind = (place: Place) =>
    raw`(${rank}, c.queued_at, c.id) > (${place.rank}::int, ${place.at}::text::timestamptz, ${place.id}::uuid)`
  return { rank, at: raw`c.queued_at`, isUp: true, by: raw`${rank}, c.queued_at, c.id`, behind }
}

// what readers have folded first, then by weight: as the index `comments_reported` has it
const concern = () =>
  raw`(case when c.report_folded_at is not null then 0 else 1000000 end - c.report_weight)`
// these two as the index `comments_waiting` has them
const urgency = () =>
  raw`(case when c.noticed_at is not null then 0 when c.report_folded_at is not null then 1 else 2 end)`
export const isWaiting = () =>
  raw`(c.status = 'pending' or (c.status = 'published' and (c.revision > c.published_revision or c.reported_at is not null)))`
