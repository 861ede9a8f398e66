import { timingSafeEqual } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { connectCodes } from '@/db/schema/embeds'
import { hashToken } from '@/lib/auth/tokens'
import type { CodeExchange } from '@/lib/contract/sign-in'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { startEmbedSession } from './start-embed-session'

/**
 * Exchanges a connection's code for a session inside that site's pages. Returns the raw token for the partitioned cookie.
 * The code is spent by the first try, right or wrong. Throws `code-expired` or `code-wrong`.
 */
export async function redeem(site: Site, { code, verifier }: Omit<CodeExchange, 'site'>): Promise<string> {
  const [spent] = await db
    .delete(connectCodes)
    .where(eq(connectCodes.codeHash, hashToken(code)))
    .returning({ ...connectColumns, isLive: sql<boolean>`${connectCodes.expiresAt} > now()` })
  if (!spent?.isLive) throw new Problem('code-expired')
  if (spent.siteId !== site.id || !answers(spent.challenge, verifier)) throw new Problem('code-wrong')
  return startEmbedSession(db, spent)
}

const connectColumns = {
  siteId: connectCodes.siteId,
  userId: connectCodes.userId,
  sessionToken: connectCodes.sessionToken,
  challenge: connectCodes.challenge,
}

/** RFC 7636, method S256. */
function answers(challenge: string, verifier: string) {
  const [wanted, given] = [Buffer.from(challenge), Buffer.from(hashToken(verifier))]
  return wanted.length === given.length && timingSafeEqual(wanted, given)
}
