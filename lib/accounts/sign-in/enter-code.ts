import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db, type Tx } from '@/db/client'
import { users, verificationTokens } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'

import { Problem } from '@/lib/problem'
import { forgiveTries } from '../password/count-try'
import { type Begin, startSession } from '../start-session'
import { isCode, maxTries } from './code'

type Entry = Begin & {
  /** The raw name of the request, from the cookie. */
  request: string | undefined
  code: string
}

type Request = typeof verificationTokens.$inferSelect

/**
 * Trades the mailed digits for a session; the account is made on first use. Returns the raw session token.
 * Throws `code-wrong`, or `code-expired` when it is too late, used up or not this browser's.
 */
export async function enterCode({ request, code, ...begin }: Entry): Promise<string> {
  const asked = request ? await countTry(hashToken(request)) : undefined
  if (!asked) throw new Problem('code-expired')
  if (!isCode(asked.token, asked.identifier, code)) throw new Problem('code-wrong')
  return db.transaction(async (tx) => {
    const email = await spend(tx, asked)
    if (!email) throw new Problem('code-expired')
    await forgiveTries(tx, email)
    return startSession(tx, await accountOf(tx, email, asked.language), { ...begin, way: 'code' })
  })
}

/** Counted before the look at the code, so that tries side by side cannot exceed the limit. */
async function countTry(identifier: string): Promise<Request | undefined> {
  const [asked] = await db
    .update(verificationTokens)
    .set({ tries: sql`${verificationTokens.tries} + 1` })
    .where(
      and(
        eq(verificationTokens.identifier, identifier),
        gt(verificationTokens.expires, sql`now()`),
        lt(verificationTokens.tries, maxTries),
      ),
    )
    .returning()
  return asked
}

async function spend(tx: Tx, { identifier }: Request) {
  const [spent] = await tx
    .delete(verificationTokens)
    .where(eq(verificationTokens.identifier, identifier))
    .returning({ email: verificationTokens.email })
  return spent?.email
}

async function accountOf(tx: Tx, email: string, language: Request['language']): Promise<string> {
  const [account] = await tx
    .insert(users)
    .values({ id: v7(), email, language, emailVerified: sql`now()` })
    .onConflictDoUpdate({
      target: users.email,
      set: { emailVerified: sql`coalesce(${users.emailVerified}, now())` },
    })
    .returning({ id: users.id })
  if (!account) throw new Error('an upsert returned no account')
  return account.id
}
