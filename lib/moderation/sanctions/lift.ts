import { and, eq, isNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sanctions } from '@/db/schema/sanctions'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { send } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { findSubject } from './find-subject'
import { findSanction } from './queries'

type Subject = { siteId: string; sanctionId: string }

/** Ends a sanction before its time. Its reader is told, unless they never heard of it. Throws `not-found`, `forbidden`, `sanction-over`. */
export async function lift(actor: Actor, { siteId, sanctionId }: Subject) {
  authorize(actor, 'reader.read', { siteId })
  const sanction = await findSanction(siteId, sanctionId)
  if (!sanction) throw new Problem('not-found')
  const { userId, kind, state } = sanction
  const moderator = await findSubject(actor, { siteId, userId })
  await db.transaction(async (tx) => {
    const [lifted] = await tx
      .update(sanctions)
      .set({ liftedAt: sql`now()`, liftedBy: moderator.userId })
      .where(
        and(
          eq(sanctions.siteId, siteId),
          eq(sanctions.id, sanctionId),
          isNull(sanctions.liftedAt),
          sql`(${sanctions.endsAt} is null or ${sanctions.endsAt} > now())`,
        ),
      )
      .returning({ confirmedAt: sanctions.confirmedAt })
    if (!lifted) throw new Problem('sanction-over')
    await announce(tx, { siteId, userId })
    if (lifted.confirmedAt)
      await send(tx, 'notify', { siteId, kind: 'sanction', sanctionId, moment: 'lifted' })
    const what = { action: 'sanction.lift', subject: 'sanction', subjectId: sanctionId } as const
    const before = { userId, kind, state }
    await record(tx, { siteId, actorId: moderator.userId, ...what, before, after: null })
  })
}
