import { and, eq, isNull, ne, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/comments'
import { signals as signalRows, textPrints, unscreened } from '@/db/schema/screening'
import { announce } from '@/lib/live/announce'
import type { Look } from './look-at'

type Version = { siteId: string; commentId: string; revision: number }
type Found = Pick<Look, 'signals' | 'failed'>

/**
 * Keeps what screening found in one revision, in place of what it found there before. `shown`: the one that readers go
 * on seeing meanwhile; where not every rule could look at that one, they are still to.
 */
export async function keepLook(
  tx: Tx,
  { shown = null, ...version }: Version & { shown?: number | null },
  { signals, failed }: Found,
) {
  const { siteId, commentId, revision } = version
  const isHere = [eq(signalRows.siteId, siteId), eq(signalRows.commentId, commentId)]
  await tx.delete(signalRows).where(and(...isHere, eq(signalRows.revision, revision)))
  const rows = signals.map(({ start: startsAt, end: endsAt, ...signal }, index) => {
    return { ...version, ...signal, startsAt, endsAt, number: index + 1 }
  })
  if (rows.length > 0) await tx.insert(signalRows).values(rows)

  const isThat = [eq(unscreened.siteId, siteId), eq(unscreened.commentId, commentId)]
  const isPast = shown === null ? undefined : ne(unscreened.revision, shown)
  const [before] = await tx
    .delete(unscreened)
    .where(and(...isThat, isPast))
    .returning({ since: unscreened.since })
  if (failed.length === 0) return
  await tx
    .insert(unscreened)
    .values({ ...version, rules: failed, ...before })
    .onConflictDoNothing()
}

type Covered = { threadId: string; html: string; maskedHtml: string | null }

/** Covers in a revision that is kept already what was found in it only now. */
export async function keepMask(tx: Tx, version: Version, { threadId, html, maskedHtml }: Covered) {
  if (maskedHtml === null) return
  const { siteId, commentId, revision } = version
  const isThat = [eq(revisions.siteId, siteId), eq(revisions.commentId, commentId)]
  await tx
    .update(revisions)
    .set({ html: maskedHtml, openHtml: html })
    .where(and(...isThat, eq(revisions.number, revision), isNull(revisions.openHtml)))
  await announce(tx, { siteId, threadId, commentId, queue: true })
}

type Writing = { siteId: string; commentId: string; authorId: string }

/** What a text looks like that was written in place of another: the next ones are compared with it too. */
export async function keepPrints(tx: Tx, writing: Writing, prints: bigint[]) {
  if (prints.length === 0) return
  await tx
    .insert(textPrints)
    .values(prints.map((print) => ({ ...writing, print })))
    .onConflictDoUpdate({
      target: [textPrints.siteId, textPrints.print, textPrints.commentId],
      set: { at: sql`now()` },
    })
}
