import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { db } from '@/db/client'
import { perProcess } from '@/lib/per-process'
import { absoluteDays, idleDays } from './session-cookie'

/** Keeps a session in use alive, never past its absolute end; writes at most once an hour. `session` is the hashed token. */
export async function extendSession(session: string) {
  await db.execute(sql`
    update sessions
    set seen_at = now(), expires = least(now() + make_interval(days => ${idleDays}), created_at + make_interval(days => ${absoluteDays}))
    where session_token = ${session} and expires > now() and seen_at < now() - interval '1 hour'`)
}

// one near its absolute end stays short: an hour in which it costs no further look
const seen = () =>
  perProcess('sessions-in-use', () => new LRUCache<string, true>({ max: 20_000, ttl: 3_600_000 }))

const hour = 3_600_000
const idle = idleDays * 24 * hour

/** For every request of somebody who is signed in. */
export async function keepAlive({ session, until }: { session: string; until: Date }) {
  if (until.getTime() - Date.now() > idle - hour || seen().has(session)) return
  await extendSession(session)
  seen().set(session, true)
}
