import { sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { isTaken } from '@/db/is-taken'
import { accounts, users } from '@/db/schema/users'
import { findHolder, type Identity } from './identity'
import { type Begin, startSession } from './sessions/start-session'

/** An address is here only when its provider vouches for it (profiles.ts). */
export type Newcomer = { id: string; name: string | null; email: string | null }

/**
 * Of somebody whom a provider names for the first time: account, what leads into it, and a session, all or nothing. Of two
 * windows in which one person comes at one instant the later finds the account of the other. Returns the raw token.
 */
export async function startFirstSession(
  newcomer: Newcomer,
  identity: Identity,
  begin: Begin,
): Promise<string> {
  try {
    return await db.transaction(async (tx) => {
      await tx.insert(users).values({ ...newcomer, emailVerified: newcomer.email ? sql`now()` : null })
      await tx.insert(accounts).values({ userId: newcomer.id, type: 'oauth', ...identity })
      return startSession(tx, newcomer.id, begin)
    })
  } catch (error) {
    const isOvertaken = overtaken.some((constraint) => isTaken(error, constraint))
    const holder = isOvertaken ? await findHolder(db, identity) : null
    // an address that somebody else has just taken opens nothing
    if (!holder) throw error
    return startSession(db, holder, begin)
  }
}

const overtaken = ['accounts_provider_provider_account_id_pk', 'users_email_unique']
