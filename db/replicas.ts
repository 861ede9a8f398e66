import { LRUCache } from 'lru-cache'
import postgres from 'postgres'
import { env } from '@/lib/env'
import { perProcess } from '@/lib/per-process'
import type { Sql } from './client'
import { connectionOptions } from './connection-options'

/** A place in PostgreSQL's log of writes: how many bytes came before it. */
export type Lsn = number
export type Replica = {
  sql: Sql
  replayed: Lsn
  askedAt: number
  awayUntil: number
  asking: Promise<void> | null
}

// milliseconds: what a replica said last may be so old before it is asked again, what failed is left alone
const askEvery = 100
const restFor = 5_000
const threadsRemembered = 50_000

const connectTo = (url: string): Replica => ({
  sql: postgres(url, { ...connectionOptions(), max: 8, connect_timeout: 1 }),
  replayed: 0,
  askedAt: Number.NEGATIVE_INFINITY,
  awayUntil: Number.NEGATIVE_INFINITY,
  asking: null,
})

const shared = perProcess('replicas', () => ({
  all: env.replicaUrls.map(connectTo),
  turn: 0,
  // a thread or a site that is not named below has not changed since
  floor: Number.POSITIVE_INFINITY,
  needed: new LRUCache<string, Lsn>({
    max: threadsRemembered,
    dispose: (lsn, _threadId, reason) => {
      if (reason === 'evict') shared.floor = Math.max(shared.floor, lsn)
    },
  }),
}))

export const hasReplicas = shared.all.length > 0

/** Whoever answers for this thread, or this site, has to have replayed as much. */
export const needReplayed = (id: string, lsn: Lsn) => void shared.needed.set(id, lsn)

/** Whoever answers for any thread has to: what happened before is not known here. */
export function needAllReplayed(lsn: Lsn) {
  shared.needed.clear()
  shared.floor = lsn
}

/** A replica that has all that is known to have happened in the thread or on the site, if there is one now. */
export async function findReplica(id: string): Promise<Replica | null> {
  const wanted = shared.needed.get(id) ?? shared.floor
  const now = performance.now()
  shared.turn += 1
  for (let index = 0; index < shared.all.length; index++) {
    const replica = shared.all[(shared.turn + index) % shared.all.length]
    if (!replica || replica.awayUntil > now) continue
    if (replica.replayed < wanted && now - replica.askedAt > askEvery) await ask(replica)
    if (replica.replayed >= wanted) return replica
  }
  return null
}

/** Leaves a replica alone that did not answer. */
export function rest(replica: Replica) {
  replica.awayUntil = performance.now() + restFor
  // it may come back as another copy, which has replayed less
  replica.replayed = 0
}

/** Looks how far each has come. Returns the way to stop. */
export function followReplicas(): () => Promise<void> {
  const look = () => {
    for (const replica of shared.all) if (replica.awayUntil < performance.now()) void ask(replica)
  }
  const timer = setInterval(look, 10 * askEvery)
  return async () => {
    clearInterval(timer)
    await Promise.all(shared.all.map(({ sql }) => sql.end({ timeout: 5 })))
  }
}

function ask(replica: Replica): Promise<void> {
  replica.asking ??= askReplayed(replica)
    .catch(() => rest(replica))
    .finally(() => {
      replica.asking = null
    })
  return replica.asking
}

async function askReplayed(replica: Replica) {
  replica.askedAt = performance.now()
  const [row] = await replica.sql<{ lsn: Lsn | null }[]>`
    select (pg_last_wal_replay_lsn() - '0/0')::float8 as lsn`
  // null: it is no replica (any more), and knows nothing of how far it is behind
  replica.replayed = row?.lsn ?? 0
}
