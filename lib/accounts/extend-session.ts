import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
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
