import { and, eq, gt, lt, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { verificationTokens } from '@/db/schema/users'
import { hashToken } from '@/lib/auth/tokens'
import { Problem } from '@/lib/problem'
import { countWrongCode } from '../guard/wrong-codes'
import { isCode, maxTries, type Purpose } from './code'

type Try = {
  /** The raw name of the request, from the cookie. */
  request: string | undefined
  code: string
  purpose: Purpose
}

export type Asked = typeof verificationTokens.$inferSelect

/** What the digits were asked for. Throws `code-wrong`, or `code-expired` when it is too late, used up or not this browser's. */
export async function tryCode({ request, code, purpose }: Try): Promise<Asked> {
  const asked = request ? await countTry(hashToken(request)) : undefined
  if (!asked) throw new Problem('code-expired')
  if (!isCode(asked.token, { request: asked.identifier, purpose }, code)) {
    if (asked.email) await countWrongCode(asked.email)
    throw new Problem('code-wrong')
  }
  return asked
}

/** Counted before the look at the code, so that tries side by side cannot exceed the limit. */
async function countTry(identifier: string): Promise<Asked | undefined> {
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

/** Of two who come with it at once one spends it. Throws `code-expired`. */
export async function spendCode(tx: Tx, { identifier }: Asked): Promise<void> {
  const spent = await tx
    .delete(verificationTokens)
    .where(eq(verificationTokens.identifier, identifier))
    .returning({ identifier: verificationTokens.identifier })
  if (spent.length === 0) throw new Problem('code-expired')
}
