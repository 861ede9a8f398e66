import { asc, eq } from 'drizzle-orm'
import type { Db, Tx } from '@/db/client'
import { siteReasons } from '@/db/schema/reasons'
import type { SiteReason } from '@/lib/contract/reasons'

export type ReasonRow = typeof siteReasons.$inferSelect

/** A site's own, in their order. */
export const listReasons = (tx: Tx | Db, siteId: string): Promise<ReasonRow[]> =>
  tx
    .select()
    .from(siteReasons)
    .where(eq(siteReasons.siteId, siteId))
    .orderBy(asc(siteReasons.place), asc(siteReasons.code))

export const presentReason = ({ code, names, sentences, houseRule, retiredAt }: ReasonRow): SiteReason => ({
  code,
  names,
  sentences,
  houseRule,
  retired: retiredAt !== null,
})
