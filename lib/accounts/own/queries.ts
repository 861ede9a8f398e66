import { and, eq, isNull, sql } from 'drizzle-orm'
import { type Db, db, type Tx } from '@/db/client'
import { siteKeys } from '@/db/schema/ways'
import type { Identity } from '../identity'

export type Key = typeof siteKeys.$inferSelect

/** As NextAuth's table of accounts names the site's own. */
export const providerOf = (siteId: string) => `own.${siteId}`

const live = (siteId: string) => and(eq(siteKeys.siteId, siteId), isNull(siteKeys.retiredAt))

export async function findLiveKey(siteId: string, id: string): Promise<Key | null> {
  const [key] = await db
    .select()
    .from(siteKeys)
    .where(and(live(siteId), eq(siteKeys.id, id)))
  return key ?? null
}

export const countLiveKeys = (tx: Tx | Db, siteId: string) => tx.$count(siteKeys, live(siteId))

const seldom = 60_000

/** Known to the minute, and in no transaction: one row would be written, and held, by everybody who comes in. */
export async function markUsed({ siteId, id, usedAt }: Key) {
  if (usedAt && Date.now() - usedAt.getTime() < seldom) return
  await db
    .update(siteKeys)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(siteKeys.siteId, siteId),
        eq(siteKeys.id, id),
        sql`coalesce(used_at, '-infinity') < now() - interval '1 minute'`,
      ),
    )
}

/** Until the transaction ends nobody else comes in as that account. */
export const lockAccount = (tx: Tx, { provider, providerAccountId }: Identity) =>
  tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`${provider} ${providerAccountId}`}, 0))`)
