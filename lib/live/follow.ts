import { tail } from '@/db/client'
import { followReplicas, hasReplicas, type Lsn, needAllReplayed, needReplayed } from '@/db/replicas'
import { forgetPerson } from '@/lib/auth/known-viewer'
import { dropAllCached, dropCached, refreshCached } from '@/lib/cache/pages'
import { peopleTag } from '@/lib/cache/people-tag'
import { log } from '@/lib/log'
import { perProcess } from '@/lib/per-process'
import { broadcast, endStreamsOf, queueTopic } from './streams'

/** A row of `changes`. */
export type Written = {
  id: number
  siteId: string
  threadId: string | null
  commentId: string | null
  userId: string | null
  kind: 'arrived' | 'voted' | 'changed'
  queue: boolean
  settings: boolean
  looks: boolean
}

/** `written` in the order of ids, `reset` when some may have been missed. */
export type News = { written: Written[]; reset: boolean }

const channel = 'pikir'
// a process that was not called looks by itself; milliseconds, like all here
const lookEvery = 250
const currentFor = 1_000
const awayAfter = 2_000
// ids are drawn before commits: a smaller one may still appear until no transaction can be that old
const patience = 60_000
const overlap = 1_000
// what is kept in `changes` may be gone after an hour
const memory = 3_000_000

const follower = perProcess('follower', () => ({
  last: null as number | null,
  missing: new Map<number, number>(),
  caughtUpAt: Number.NEGATIVE_INFINITY,
  // since when looking has failed, or the look that is going on has lasted
  failingSince: null as number | null,
  running: null as Promise<void> | null,
  next: null as Promise<void> | null,
  tell: (_news: News) => {},
  callsOthers: false,
}))

/** Follows the log of changes from now on: drops cached bytes, then tells. Returns the way to stop. */
export async function follow(tell: (news: News) => void): Promise<() => Promise<void>> {
  follower.tell = tell
  const look = () => void catchUp().catch(() => {})
  const own = String(process.pid)
  const calls = await tail.listen(channel, (from) => from !== own && look(), look)
  const timer = setInterval(look, lookEvery)
  const stopFollowing = followReplicas()
  return async () => {
    clearInterval(timer)
    await Promise.allSettled([calls.unlisten(), stopFollowing()])
  }
}

/** Whether nothing that was committed more than a second ago can have been missed. */
export const isCurrent = () => performance.now() - follower.caughtUpAt < currentFor

/** Whether the database has not answered for a while: whoever needs it is told so at once. */
export const isAway = () =>
  follower.failingSince !== null && performance.now() - follower.failingSince > awayAfter

/** Looks once more before anything kept is served. false: the database cannot be asked now. */
export async function makeCurrent(): Promise<boolean> {
  if (isCurrent()) return true
  const look = catchUp().catch(() => {})
  if (isAway()) return false
  const wait = new Promise((resolve) => setTimeout(resolve, 300).unref())
  await Promise.race([look, wait])
  return isCurrent()
}

/** After a change of ours has been committed: this process knows of it when that resolves, the others soon. */
export async function wake() {
  follower.callsOthers = true
  await catchUp().catch((error) => log.warn({ err: error }, 'live'))
}

/** Reads what was written since the last time. Whoever comes while that goes on waits for the next. */
export function catchUp(): Promise<void> {
  if (follower.next) return follower.next
  if (!follower.running) {
    follower.running = read().finally(() => {
      follower.running = null
    })
    return follower.running
  }
  follower.next = follower.running
    .catch(() => {})
    .then(() => {
      follower.next = null
      return catchUp()
    })
  return follower.next
}

async function read() {
  const asked = performance.now()
  follower.failingSince ??= asked
  const from = follower.last ?? (await firstPlace())
  const { written, lsn } = await listWritten(from)
  const wasAway = follower.last !== null && asked - follower.caughtUpAt > memory
  const isWide = follower.last === null || wasAway || written.some(({ settings, looks }) => settings || looks)
  if (isWide) needAllReplayed(lsn)
  follower.last = noteMissing(written, from)
  follower.caughtUpAt = asked
  follower.failingSince = null
  if (written.length === 0 && !wasAway) return
  for (const { siteId, threadId } of written) {
    needReplayed(siteId, lsn)
    if (threadId) needReplayed(threadId, lsn)
  }
  drop(written, wasAway)
  follower.tell({ written, reset: wasAway })
}

type Row = Omit<Written, 'id'> & { id: string | null; lsn: Lsn; call: string | null }

/** With how far the log of all writes goes at that time: whoever has replayed it has these changes, too. */
async function listWritten(from: number): Promise<{ written: Written[]; lsn: Lsn }> {
  const end = hasReplicas ? tail`(pg_current_wal_insert_lsn() - '0/0')::float8` : tail`0::float8`
  // in one round trip; who misses the call looks soon enough
  const call = follower.callsOthers
    ? tail`pg_notify(${channel}, ${String(process.pid)})::text`
    : tail`null::text`
  follower.callsOthers = false
  const rows = await tail<Row[]>`
    select id, site_id as "siteId", thread_id as "threadId", comment_id as "commentId", user_id as "userId", kind, queue, settings, looks, lsn, call
    from (select ${end} as lsn, ${call} as call) as log left join changes
      on id > ${from} or id = any(${[...follower.missing.keys()]}::int8[])
    order by id`
  const written = rows.flatMap(({ id, lsn: _lsn, call: _call, ...row }) =>
    id === null ? [] : [{ ...row, id: Number(id) }],
  )
  return { written, lsn: rows[0]?.lsn ?? 0 }
}

/** First what is kept, then open pages: whoever is told finds the new state. */
function drop(written: Written[], all: boolean) {
  if (all || written.some((one) => one.settings)) dropAllCached()
  for (const { siteId, threadId, kind } of written) {
    if (!threadId) continue
    for (const tag of [threadId, siteId]) kind === 'changed' ? dropCached(tag) : refreshCached(tag)
  }
  for (const { siteId, userId, looks } of written) {
    if (looks) dropCached(peopleTag(siteId))
    if (!userId) continue
    forgetPerson(userId)
    endStreamsOf({ siteId, userId })
  }
  const queues = new Set(written.filter((one) => one.queue).map((one) => one.siteId))
  for (const siteId of queues) broadcast(queueTopic(siteId), { site: siteId })
}

/** A little before the newest: transactions that drew their ids already may still be going on. */
async function firstPlace() {
  const [row] = await tail<{ last: string }[]>`select coalesce(max(id), 0) as last from changes`
  return Math.max(0, Number(row?.last ?? 0) - overlap)
}

/** Returns the greatest id so far, and remembers which ones below it have not appeared. */
function noteMissing(written: Written[], from: number): number {
  const { missing } = follower
  const now = performance.now()
  for (const [id, since] of missing) if (now - since > patience) missing.delete(id)
  let last = from
  for (const { id } of written) {
    if (id < last) missing.delete(id)
    for (let gap = Math.max(last + 1, id - overlap); gap < id; gap++) missing.set(gap, now)
    last = Math.max(last, id)
  }
  return last
}
