import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { sanctions } from '@/db/schema/sanctions'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'

type Subject = { siteId: string; sanctionId: string }

/** "I have read it": the reader of a warning may write again; once more it changes nothing. Throws `not-found` for what is not theirs. */
export async function acknowledge(actor: Actor, { siteId, sanctionId }: Subject) {
  authorize(actor, 'sanction.read-own', { siteId })
  const { userId } = actor
  await db.transaction(async (tx) => {
    const own = and(
      eq(sanctions.siteId, siteId),
      eq(sanctions.id, sanctionId),
      eq(sanctions.userId, userId),
      eq(sanctions.kind, 'warn'),
      isNotNull(sanctions.confirmedAt),
    )
    const [warning] = await tx
      .select({ at: sanctions.acknowledgedAt })
      .from(sanctions)
      .where(own)
      .for('update')
    if (!warning) throw new Problem('not-found')
    if (warning.at) return
    await tx.update(sanctions).set({ acknowledgedAt: sql`now()` }).where(own)
    await announce(tx, { siteId, userId })
    const what = { action: 'sanction.acknowledge', subject: 'sanction', subjectId: sanctionId } as const
    const entry = { before: { userId, acknowledged: false }, after: { userId, acknowledged: true } }
    await record(tx, { siteId, actorId: userId, ...what, ...entry })
  })
}
