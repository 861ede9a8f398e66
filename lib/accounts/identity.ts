import { and, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { accounts } from '@/db/schema/users'

/** Whom a provider names: at one provider somebody is one person, whoever's client it is. */
export type Identity = { provider: string; providerAccountId: string }

/** Of a provider's id: without the site whose client it is. */
export const kindOf = (providerId: string) => providerId.slice(providerId.indexOf('.') + 1)

/** Whose it is, by their id. */
export async function findHolder(tx: Tx | Db, { provider, providerAccountId }: Identity) {
  const [account] = await tx
    .select({ userId: accounts.userId })
    .from(accounts)
    .where(and(eq(accounts.provider, provider), eq(accounts.providerAccountId, providerAccountId)))
  return account?.userId ?? null
}
