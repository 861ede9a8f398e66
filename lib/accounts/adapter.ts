import { and, eq, gt, type SQL, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { sessions, users } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { type Newcomer, startFirstSession } from './first-session'
import { findHolder, type Identity, kindOf } from './identity'
import { extendSession } from './sessions/extend-session'
import { absoluteDays } from './sessions/session-cookie'
import { type Begin, startSession } from './sessions/start-session'

type NewUser = { name?: string | null | undefined; email?: string | null | undefined }

/**
 * What NextAuth keeps, in our tables, for one request. Of a stranger it makes an account, ties the provider to it and starts
 * a session, one after the other: here the last does all three, or none. Sessions go in and out by their raw token; the
 * column holds its hash alone.
 */
export function adapter(begin: Begin) {
  let identity: Identity | null = null
  let newcomer: Newcomer | null = null
  return {
    getUser: (id: string) => findUser(eq(users.id, id)),
    getSessionAndUser,
    updateSession,
    deleteSession,
    getUserByAccount: async ({ provider, providerAccountId }: Identity) => {
      identity = { provider: kindOf(provider), providerAccountId }
      const holder = await findHolder(db, identity)
      return holder === null ? null : findUser(eq(users.id, holder))
    },
    getUserByEmail: async (email: string) => {
      const user = await findUser(eq(users.email, email))
      // who has just come in in another window is no stranger who has the same address
      return user && identity && user.id === (await findHolder(db, identity)) ? null : user
    },
    createUser: async ({ name = null, email = null }: NewUser) => {
      newcomer = { id: v7(), name, email }
      return newcomer
    },
    linkAccount: async ({ userId }: { userId: string }) => {
      if (userId !== newcomer?.id) throw new Error('a provider is added in the account alone')
    },
    createSession: async ({ userId }: { userId: string }) => {
      const sessionToken =
        newcomer && identity
          ? await startFirstSession(newcomer, identity, begin)
          : await startSession(db, userId, begin)
      // the cookie's: the database ends the session on its own
      return { sessionToken, userId, expires: new Date(Date.now() + absoluteDays * 86_400_000) }
    },
  }
}

async function findUser(which: SQL) {
  const [user] = await db.select().from(users).where(which)
  return user ?? null
}

async function getSessionAndUser(sessionToken: string) {
  const [found] = await db
    .select({ session: sessions, user: users })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(and(eq(sessions.sessionToken, hashToken(sessionToken)), gt(sessions.expires, sql`now()`)))
  return found ? { user: found.user, session: { ...found.session, sessionToken } } : null
}

async function updateSession({ sessionToken }: { sessionToken: string }) {
  await extendSession(hashToken(sessionToken))
  return (await getSessionAndUser(sessionToken))?.session
}

async function deleteSession(sessionToken: string) {
  await db.delete(sessions).where(eq(sessions.sessionToken, hashToken(sessionToken)))
}
