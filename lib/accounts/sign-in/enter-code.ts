import { sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db, type Tx } from '@/db/client'
import { users } from '@/db/schema/users'
import { Problem } from '@/lib/problem'
import { forgiveTries } from '../guard/count-try'
import { type Begin, startSession } from '../sessions/start-session'
import { type Asked, spendCode, tryCode } from './try-code'

type Entry = Begin & {
  /** The raw name of the request, from the cookie. */
  request: string | undefined
  code: string
}

/**
 * Trades the mailed digits for a session; the account is made on first use. Returns the raw session token.
 * Throws `code-wrong`, or `code-expired` when it is too late, used up or not this browser's.
 */
export async function enterCode({ request, code, ...begin }: Entry): Promise<string> {
  const asked = await tryCode({ request, code, purpose: 'sign-in code' })
  const { email, language } = asked
  if (!email) throw new Problem('code-expired')
  return db.transaction(async (tx) => {
    await spendCode(tx, asked)
    await forgiveTries(tx, 'password', email)
    return startSession(tx, await accountOf(tx, email, language), { ...begin, way: 'code' })
  })
}

async function accountOf(tx: Tx, email: string, language: Asked['language']): Promise<string> {
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
