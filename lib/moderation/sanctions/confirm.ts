import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sanctions } from '@/db/schema/sanctions'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { Problem } from '@/lib/problem'
import { carryOut } from './carry-out'
import { findSubject } from './find-subject'
import { findSanction } from './queries'

type Subject = { siteId: string; sanctionId: string }

/** The second person of a ban without an end: from now on it holds. Throws `second-person` to the first, `sanction-over`. */
export async function confirm(actor: Actor, { siteId, sanctionId }: Subject) {
  authorize(actor, 'reader.read', { siteId })
  const sanction = await findSanction(siteId, sanctionId)
  if (!sanction) throw new Problem('not-found')
  const { userId, kind } = sanction
  const moderator = await findSubject(actor, { siteId, userId, kind })
  if (sanction.givenById === moderator.userId) throw new Problem('second-person')
  await db.transaction(async (tx) => {
    const confirmed = await tx
      .update(sanctions)
      .set({ confirmedAt: sql`now()`, confirmedBy: moderator.userId })
      .where(
        and(
          eq(sanctions.siteId, siteId),
          eq(sanctions.id, sanctionId),
          isNull(sanctions.confirmedAt),
          isNull(sanctions.liftedAt),
        ),
      )
      .returning({ id: sanctions.id })
    if (confirmed.length === 0) throw new Problem('sanction-over')
    await carryOut(tx, { siteId, userId, id: sanctionId, endsAt: null })
    const what = { action: 'sanction.confirm', subject: 'sanction', subjectId: sanctionId } as const
    const entry = {
      before: { userId, kind, confirmed: false },
      after: { userId, kind, confirmed: true },
    }
    await record(tx, { siteId, actorId: moderator.userId, ...what, ...entry })
  })
}
