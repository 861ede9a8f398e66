import { sql } from 'drizzle-orm'
import { LRUCache } from 'lru-cache'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { perProcess } from '@/lib/per-process'
import { absoluteDays, idleDays } from './session-cookie'

const until = (days: number) => sql`least(
  now() + make_interval(days => ${days}),
  ${sessions.createdAt} + make_interval(days => ${absoluteDays})
)`

/** Keeps a session in use alive, never past its absolute end; writes at most once a day. `session` is the hashed token. */
export async function extendSession(session: string) {
  await db.execute(sql`
    update ${sessions} set expires = ${until(idleDays)}
    where ${sessions.sessionToken} = ${session} and ${sessions.expires} > now() and ${sessions.expires} < ${until(idleDays - 1)}`)
}

// one near its absolute end stays short: an hour in which it costs no further look
const seen = () =>
  perProcess('sessions-in-use', () => new LRUCache<string, true>({ max: 20_000, ttl: 3_600_000 }))

const day = 86_400_000

/** For every request of somebody who is signed in. */
export async function keepAlive({ session, until }: { session: string; until: Date }) {
  if (until.getTime() - Date.now() > (idleDays - 1) * day || seen().has(session)) return
  await extendSession(session)
  seen().set(session, true)
}
