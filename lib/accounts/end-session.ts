import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { sessions } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'

/** Signs out at our own origin; what hangs on the session inside publishers' pages ends with it. */
export async function endSession(actor: Actor) {
  authorize(actor, 'account.use', {})
  await db.delete(sessions).where(eq(sessions.sessionToken, actor.session))
}
