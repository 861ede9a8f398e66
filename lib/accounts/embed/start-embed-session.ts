import { sql } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { hashToken, newToken } from '@/lib/auth/tokens'
import { Problem } from '@/lib/problem'

type Hold = { siteId: string; userId: string /** Hashed. */; sessionToken: string }

/** A reader inside one site's pages. Returns the raw token for the partitioned cookie. Throws `code-expired` where their session is over. */
export async function startEmbedSession(
  tx: Tx | Db,
  { siteId, userId, sessionToken }: Hold,
): Promise<string> {
  const token = newToken()
  // the lock keeps the session from ending in between
  const started = await tx.execute(sql`
    insert into embed_sessions (token_hash, site_id, user_id, session_token)
    select ${hashToken(token)}, ${siteId}, user_id, session_token from sessions
    where session_token = ${sessionToken} and user_id = ${userId} and expires > now()
    for key share
    returning site_id`)
  if (started.length === 0) throw new Problem('code-expired')
  return token
}
