import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/comments'
import { signals } from '@/db/schema/screening'
import { placesOf } from '@/lib/screening/mark-signals'
import { coverRanges } from '@/lib/text/visible-text'
import type { Ruling } from './rule'

/**
 * What a moderator lets through is read without the mask over its personal data, and an undo puts the mask back
 * that its decision took off.
 */
export async function changeMask(
  tx: Tx,
  ruling: Pick<Ruling, 'siteId' | 'commentId' | 'to' | 'from' | 'shows' | 'shown' | 'revision' | 'undoes'>,
) {
  const { siteId, commentId, to, shows, revision, undoes } = ruling
  const version = (number: number) =>
    and(eq(revisions.siteId, siteId), eq(revisions.commentId, commentId), eq(revisions.number, number))
  if (!undoes) {
    if (to !== 'published' || shows === null) return
    const open = { html: sql`${revisions.openHtml}`, openHtml: null }
    await tx
      .update(revisions)
      .set(open)
      .where(and(version(shows), isNotNull(revisions.openHtml)))
    return
  }
  if (ruling.from !== 'published') return
  const [kept] = await tx
    .select({ html: revisions.html, openHtml: revisions.openHtml })
    .from(revisions)
    .where(version(revision))
  const places = await listPersonal(tx, ruling)
  if (!kept || kept.openHtml !== null || places.length === 0) return
  const masked = { html: coverRanges(kept.html, places), openHtml: kept.html }
  await tx.update(revisions).set(masked).where(version(revision))
}

async function listPersonal(
  tx: Tx,
  { siteId, commentId, revision }: Pick<Ruling, 'siteId' | 'commentId' | 'revision'>,
) {
  const rows = await tx
    .select({ start: signals.startsAt, end: signals.endsAt })
    .from(signals)
    .where(
      and(
        eq(signals.siteId, siteId),
        eq(signals.commentId, commentId),
        eq(signals.revision, revision),
        eq(signals.rule, 'personal-data'),
      ),
    )
  return placesOf(rows)
}
