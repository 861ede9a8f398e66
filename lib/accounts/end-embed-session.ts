import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { embedSessions } from '@/db/schema/embeds'
import { hashToken } from '@/lib/auth/tokens'

/** Signs a reader out inside one publisher's pages. `token` is what the partitioned cookie holds. */
export async function endEmbedSession(token: string) {
  await db.delete(embedSessions).where(eq(embedSessions.tokenHash, hashToken(token)))
}
