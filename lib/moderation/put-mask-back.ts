import { and, eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { revisions } from '@/db/schema/comments'
import { signals } from '@/db/schema/screening'
import { placesOf } from '@/lib/screening/mark-signals'
import { coverRanges } from '@/lib/text/visible-text'
import type { Ruling } from './rule'

type Undone = Pick<Ruling, 'siteId' | 'commentId' | 'from' | 'revision'>

/** An undo puts the mask over personal data back that its decision took off. */
export async function putMaskBack(tx: Tx, undone: Undone) {
  const { siteId, commentId, from, revision } = undone
  if (from !== 'published') return
  const version = and(
    eq(revisions.siteId, siteId),
    eq(revisions.commentId, commentId),
    eq(revisions.number, revision),
  )
  const [kept] = await tx
    .select({ html: revisions.html, openHtml: revisions.openHtml })
    .from(revisions)
    .where(version)
  const places = await listPersonal(tx, undone)
  if (!kept || kept.openHtml !== null || places.length === 0) return
  const masked = { html: coverRanges(kept.html, places), openHtml: kept.html }
  await tx.update(revisions).set(masked).where(version)
}

async function listPersonal(tx: Tx, { siteId, commentId, revision }: Omit<Undone, 'from'>) {
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
