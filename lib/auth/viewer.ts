import { and, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { embedSessions } from '@/db/schema/embeds'
import { members } from '@/db/schema/members'
import { sessions, users } from '@/db/schema/users'
import { type Actor, visitor } from './actor'
import { hashToken } from './tokens'

export type Credentials = { session?: string | undefined; embed?: string | undefined; fromEmbed: boolean }

/** Who acts, by cookie, on a site (none: only the account is known). One prepared query; a session that ended is nobody. */
export async function viewer(cookies: Credentials, siteId: string | null): Promise<Actor> {
  const token = cookies.fromEmbed ? cookies.embed : cookies.session
  if (!token || token.length > 200) return visitor
  const query = cookies.fromEmbed ? byEmbedSession : bySession
  const [found] = await query.execute({ token: hashToken(token), siteId })
  // an embed session speaks on its own site alone
  if (!found || (cookies.fromEmbed && siteId && !found.role)) return visitor
  const { userId, session, role } = found
  return {
    kind: 'reader',
    userId,
    session,
    name: found.displayName ?? found.name,
    from: cookies.fromEmbed ? 'embed' : 'page',
    member: role && siteId ? { siteId, role } : null,
  }
}

const columns = {
  userId: users.id,
  name: users.name,
  session: sessions.sessionToken,
  role: members.role,
  displayName: members.displayName,
}
const isLive = sql`${sessions.expires} > now()`
const membership = and(eq(members.userId, users.id), eq(members.siteId, sql.placeholder('siteId')))

const bySession = db
  .select(columns)
  .from(sessions)
  .innerJoin(users, eq(users.id, sessions.userId))
  .leftJoin(members, membership)
  .where(and(eq(sessions.sessionToken, sql.placeholder('token')), isLive))
  .prepare('viewer_by_session')

const byEmbedSession = db
  .select(columns)
  .from(embedSessions)
  .innerJoin(sessions, eq(sessions.sessionToken, embedSessions.sessionToken))
  .innerJoin(users, eq(users.id, sessions.userId))
  .leftJoin(members, and(membership, eq(members.siteId, embedSessions.siteId)))
  .where(and(eq(embedSessions.tokenHash, sql.placeholder('token')), isLive))
  .prepare('viewer_by_embed_session')
