import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { isPartial } from '@/lib/auth/partial'

/** A sign-in proves who one is for so many minutes: a browser left open changes nothing that one signs in with. */
const freshMinutes = 15

// what a site says alone changes nothing in an account that is not that site's to open
const isOwners = sql`not exists (
  select from sessions s where s.session_token = ${sessions.sessionToken} and ${sql.raw(isPartial)})`

/** Of a row of `sessions`. */
export const isFresh = sql<boolean>`(
  ${sessions.createdAt} > now() - make_interval(mins => ${freshMinutes}) and ${isOwners})`

/** `session` is the hashed token. */
export async function isFreshSession(session: string): Promise<boolean> {
  const [found] = await db.select({ isFresh }).from(sessions).where(eq(sessions.sessionToken, session))
  return found?.isFresh ?? false
}
