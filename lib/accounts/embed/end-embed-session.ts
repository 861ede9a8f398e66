import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { hashToken } from '@/lib/auth/tokens'

/**
 * Signs a reader out inside one publisher's pages. `token` is what the partitioned cookie holds. A session of the
 * publisher's own accounts has no other page to live in and ends with it.
 */
export async function endEmbedSession(token: string) {
  await db.execute(sql`
    with ended as (delete from embed_sessions where token_hash = ${hashToken(token)} returning session_token)
    delete from sessions s using ended where s.session_token = ended.session_token and s.way = 'own'`)
}
