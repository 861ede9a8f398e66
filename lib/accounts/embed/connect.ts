import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { connectCodes } from '@/db/schema/embeds'
import { users } from '@/db/schema/users'
import { takesSession } from '@/lib/accounts/ways/takes-session'
import type { Actor } from '@/lib/auth/actor'
import { authorize, refusal } from '@/lib/auth/can'
import { findLaid } from '@/lib/auth/find-laid'
import { hashToken, newToken } from '@/lib/auth/tokens'
import type { Connection } from '@/lib/contract/sign-in'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { disposableDomain } from '@/lib/text/disposable'
import { joinSite } from '@/lib/users/join-site'

// long enough for a slow phone to bring the code from the window to the iframe
const codeSeconds = 60

/**
 * "Comment on this site as …": returns the single-use code that the iframe with the challenge's verifier redeems.
 * Throws `banned`, `way-not-taken` (they have to come in anew) or `email-refused`.
 */
export async function connect(actor: Actor, site: Site, { challenge, name }: Omit<Connection, 'site'>) {
  authorize(actor, 'account.enter', {})
  const { userId, session } = actor
  const laid = await findLaid(site.id, userId)
  if (laid?.kind === 'ban') throw refusal(laid)
  if (!(await takesSession(site, actor))) throw new Problem('way-not-taken')
  if (site.refusesDisposable && disposableDomain(await emailOf(userId))) throw new Problem('email-refused')
  const code = newToken()
  await db.transaction(async (tx) => {
    await joinSite(tx, site, { userId, name })
    await tx.insert(connectCodes).values({
      codeHash: hashToken(code),
      siteId: site.id,
      userId,
      sessionToken: session,
      challenge,
      expiresAt: sql`now() + make_interval(secs => ${codeSeconds})`,
    })
  })
  return { code }
}

async function emailOf(userId: string) {
  const [user] = await db.select({ email: users.email }).from(users).where(eq(users.id, userId))
  return user?.email ?? null
}
