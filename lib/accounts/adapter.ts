import { DrizzleAdapter } from '@auth/drizzle-adapter'
import { and, eq, gt, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { accounts, sessions, users } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { extendSession } from './sessions/extend-session'
import { absoluteDays } from './sessions/session-cookie'
import { type Begin, startSession } from './sessions/start-session'

type NewUser = { name?: string | null | undefined; email?: string | null | undefined }
type Link = { userId: string; type: string; provider: string; providerAccountId: string }
type NewSession = { sessionToken: string; userId: string; expires: Date }

/** What NextAuth keeps, in our tables. Sessions go in and out by their raw token; the column holds its hash alone. */
export function adapter(begin: Begin) {
  const { getUser, getUserByEmail } = DrizzleAdapter(db, { usersTable: users, accountsTable: accounts })
  return {
    getUser,
    getUserByEmail,
    getUserByAccount,
    createUser,
    linkAccount,
    createSession: (session: NewSession) => createSession(session, begin),
    getSessionAndUser,
    updateSession,
    deleteSession,
  }
}

/** Whoever's client it is: at one provider somebody is one person. */
export const kindOf = (providerId: string) => providerId.slice(providerId.indexOf('.') + 1)

/** An address comes here only when its provider vouches for it (profiles.ts). */
async function createUser({ name, email }: NewUser) {
  const [user] = await db
    .insert(users)
    .values({ id: v7(), name, email, emailVerified: email ? sql`now()` : null })
    .returning()
  return user
}

async function getUserByAccount({
  provider,
  providerAccountId,
}: Pick<Link, 'provider' | 'providerAccountId'>) {
  const [found] = await db
    .select({ user: users })
    .from(accounts)
    .innerJoin(users, eq(users.id, accounts.userId))
    .where(and(eq(accounts.provider, kindOf(provider)), eq(accounts.providerAccountId, providerAccountId)))
  return found?.user ?? null
}

/** Who it is; the provider's tokens are not needed again. */
async function linkAccount({ userId, type, provider, providerAccountId }: Link) {
  await db.insert(accounts).values({ userId, type, provider: kindOf(provider), providerAccountId })
}

/** `expires` is the cookie's: the database ends the session on its own. */
async function createSession({ userId }: NewSession, begin: Begin) {
  const sessionToken = await startSession(db, userId, begin)
  return { sessionToken, userId, expires: new Date(Date.now() + absoluteDays * 86_400_000) }
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
