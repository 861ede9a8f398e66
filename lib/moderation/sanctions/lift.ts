import { and, eq, isNull, sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'
import { sanctions } from '@/db/schema/sanctions'
import type { Entry } from '@/lib/audit/chain'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { send } from '@/lib/jobs/send'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { findSanctioned } from './find-subject'
import { findSanction } from './queries'

type Subject = { siteId: string; sanctionId: string }

/** Ends a sanction before its time. Its reader is told, unless they never heard of it. Throws `not-found`, `forbidden`, `sanction-over`. */
export async function lift(actor: Actor, subject: Subject) {
  const lifting = await mayLift(actor, subject)
  await db.transaction(async (tx) => {
    const entry = await liftIn(tx, lifting)
    if (!entry) throw new Problem('sanction-over')
    await record(tx, entry)
  })
}

type Lifting = Subject & {
  userId: string
  kind: string
  state: string
  moderatorId: string
  /** Seconds within which its reader has not heard of it. */
  unheardFor?: number
}

/** Throws `not-found`, `forbidden`. */
export async function mayLift(actor: Actor, { siteId, sanctionId }: Subject): Promise<Lifting> {
  authorize(actor, 'reader.read', { siteId })
  const sanction = await findSanction(siteId, sanctionId)
  if (!sanction) throw new Problem('not-found')
  const { userId, kind, state } = sanction
  const moderator = await findSanctioned(actor, { siteId, userId })
  return { siteId, sanctionId, userId, kind, state, moderatorId: moderator.userId }
}

/** What the log is to keep; null: it was over already. */
export async function liftIn(tx: Tx, lifting: Lifting): Promise<Entry | null> {
  const { siteId, sanctionId, userId, kind, state, moderatorId, unheardFor = 0 } = lifting
  const [lifted] = await tx
    .update(sanctions)
    .set({ liftedAt: sql`now()`, liftedBy: moderatorId })
    .where(
      and(
        eq(sanctions.siteId, siteId),
        eq(sanctions.id, sanctionId),
        isNull(sanctions.liftedAt),
        sql`(${sanctions.endsAt} is null or ${sanctions.endsAt} > now())`,
      ),
    )
    .returning({ isHeard: heardAfter(unheardFor) })
  if (!lifted) return null
  await announce(tx, { siteId, userId })
  if (lifted.isHeard) await send(tx, 'notify', { siteId, kind: 'sanction', sanctionId, moment: 'lifted' })
  const what = { action: 'sanction.lift', subject: 'sanction', subjectId: sanctionId } as const
  return { siteId, actorId: moderatorId, ...what, before: { userId, kind, state }, after: null }
}

// what a second person agreed to was told at once
const heardAfter = (seconds: number) => sql<boolean>`
  ${sanctions.confirmedAt} is not null and (${sanctions.confirmedBy} is not null
    or ${sanctions.confirmedAt} + make_interval(secs => ${seconds}) <= now())`
