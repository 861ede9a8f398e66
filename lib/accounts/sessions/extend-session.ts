import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { db } from '@/db/client'
import type { Reader } from '@/lib/auth/actor'
import { staffHours, staffIdleMinutes } from '@/lib/auth/staff-session'
import { perProcess } from '@/lib/per-process'
import { absoluteDays, idleDays } from './session-cookie'

/**
 * Keeps a session in use alive, never past its absolute end; writes at most once an hour, where it acts for newsrooms
 * once a minute. `session` is the hashed token.
 */
export async function extendSession(session: string) {
  await db.execute(sql`
    update sessions
    set seen_at = now(), expires = case
      when staff_since is null
        then least(now() + make_interval(days => ${idleDays}), created_at + make_interval(days => ${absoluteDays}))
      else least(now() + make_interval(mins => ${staffIdleMinutes}), staff_since + make_interval(hours => ${staffHours}))
    end
    where session_token = ${session} and expires > now()
      and seen_at < now() - case when staff_since is null then interval '1 hour' else interval '1 minute' end`)
}

// one near its absolute end stays short: an hour in which it costs no further look
const seen = () => perProcess('sessions-in-use', () => new LRUCache<string, true>({ max: 20_000, ttl: hour }))

const minute = 60_000
const hour = 60 * minute
const idle = idleDays * 24 * hour
const staffIdle = staffIdleMinutes * minute

type Used = Pick<Reader, 'session' | 'until' | 'from' | 'isShort'>

/** For every request of somebody who is signed in. Reading inside a publisher's page is no work in a newsroom. */
export async function keepAlive({ session, until, from, isShort }: Used) {
  if (isShort && from === 'embed') return
  const [whole, spare] = isShort ? [staffIdle, minute] : [idle, hour]
  if (until.getTime() - Date.now() > whole - spare || seen().has(session)) return
  await extendSession(session)
  seen().set(session, true, { ttl: spare })
}
