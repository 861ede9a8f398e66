import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
import { operatorsIssuer } from './ways/find-provider'

/** A sign-in proves who one is for so many minutes: a browser left open changes nothing that one signs in with. */
const freshMinutes = 15

// a site's own issuer may say who anybody is: it changes nothing in an account that others lead into as well
const isOwners = () => sql`(
  ${sessions.issuer} is null or ${sessions.issuer} is not distinct from ${operatorsIssuer()} or not (
    exists (select from users u where u.id = ${sessions.userId} and u.email is not null)
    or exists (select from phones p where p.user_id = ${sessions.userId})
    or exists (select from passkeys k where k.user_id = ${sessions.userId})
    or (select count(*) from accounts a where a.user_id = ${sessions.userId}) > 1
  ))`

/** Of a row of `sessions`. */
export const isFresh = sql<boolean>`(
  ${sessions.createdAt} > now() - make_interval(mins => ${freshMinutes}) and ${isOwners()})`

/** `session` is the hashed token. */
export async function isFreshSession(session: string): Promise<boolean> {
  const [found] = await db.select({ isFresh }).from(sessions).where(eq(sessions.sessionToken, session))
  return found?.isFresh ?? false
}
