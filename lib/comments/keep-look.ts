import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { signals as signalRows, unscreened } from '@/db/schema/screening'
import type { Look } from './look-at'

type Version = { siteId: string; commentId: string; revision: number }
type Found = Pick<Look, 'signals' | 'failed'>

/** Keeps what screening found in one revision, in place of what it found there before. */
export async function keepLook(tx: Tx, version: Version, { signals, failed }: Found) {
  const { siteId, commentId, revision } = version
  const isHere = [eq(signalRows.siteId, siteId), eq(signalRows.commentId, commentId)]
  await tx.delete(signalRows).where(and(...isHere, eq(signalRows.revision, revision)))
  const rows = signals.map(({ start: startsAt, end: endsAt, ...signal }, index) => {
    return { ...version, ...signal, startsAt, endsAt, number: index + 1 }
  })
  if (rows.length > 0) await tx.insert(signalRows).values(rows)

  const isThat = and(eq(unscreened.siteId, siteId), eq(unscreened.commentId, commentId))
  const [before] = await tx.delete(unscreened).where(isThat).returning({ since: unscreened.since })
  if (failed.length > 0) await tx.insert(unscreened).values({ ...version, rules: failed, ...before })
}
