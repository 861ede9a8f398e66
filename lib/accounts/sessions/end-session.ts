import { and, eq, ne } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'

/** Signs out at our own origin; what hangs on the session inside publishers' pages ends with it. */
export async function endSession(actor: Actor) {
  authorize(actor, 'account.enter', {})
  await db.delete(sessions).where(eq(sessions.sessionToken, actor.session))
}

/** Signs out a browser of one's own elsewhere, by the id that `listSessions` names it by. Throws `not-found`. */
export async function endOneSession(actor: Actor, id: string) {
  authorize(actor, 'account.use', {})
  const ended = await db
    .delete(sessions)
    .where(and(eq(sessions.id, id), eq(sessions.userId, actor.userId)))
    .returning({ id: sessions.id })
  if (ended.length === 0) throw new Problem('not-found')
}

/** Signs out everywhere but here. */
export async function endOtherSessions(actor: Actor) {
  authorize(actor, 'account.use', {})
  await db
    .delete(sessions)
    .where(and(eq(sessions.userId, actor.userId), ne(sessions.sessionToken, actor.session)))
}
