import { eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { challenges } from '@/db/schema/factors'
import { hashToken, newToken } from '@/lib/auth/tokens'

/** As long as somebody may look for a phone or a security key. */
export const minutesToSign = 5

type Purpose = (typeof challenges.$inferSelect)['purpose']
type For = {
  purpose: Purpose
  /** null: whoever signs. */
  userId: string | null
}

/**
 * 256 random bits to be signed once, by one browser, for one purpose. `token` goes into this browser's cookie alone;
 * `former` is the one that was there before, which is void from now on.
 */
export async function newChallenge({ purpose, userId }: For, former?: string) {
  const [token, challenge] = [newToken(), newToken()]
  await db.transaction(async (tx) => {
    if (former) await tx.delete(challenges).where(eq(challenges.id, hashToken(former)))
    await tx.insert(challenges).values({
      ...{ id: hashToken(token), purpose, userId, challenge },
      expiresAt: sql`now() + make_interval(mins => ${minutesToSign})`,
    })
  })
  return { token, challenge }
}

/** Used up by whatever is done with it; null: too late, used, of another browser, purpose or person. */
export async function spendChallenge({ purpose, userId }: For, token: string | undefined) {
  if (!token) return null
  const [spent] = await db
    .delete(challenges)
    .where(eq(challenges.id, hashToken(token)))
    .returning({
      ...{ purpose: challenges.purpose, userId: challenges.userId, challenge: challenges.challenge },
      isAlive: sql<boolean>`${challenges.expiresAt} > now()`,
    })
  const fits = spent?.isAlive && spent.purpose === purpose && spent.userId === userId
  return fits ? spent.challenge : null
}

/** As the library wants it. */
export const bytesOf = (challenge: string) => new Uint8Array(Buffer.from(challenge, 'base64url'))
