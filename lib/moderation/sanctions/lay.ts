import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { sanctions } from '@/db/schema/sanctions'
import type { Entry } from '@/lib/audit/chain'
import type { NewSanction } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { checkReason } from '../reasons/check-reason'
import { carryOut } from './carry-out'
import type { Subject } from './queries'

/** `heardAfter`: seconds until its reader is written to. */
export type Laying = NewSanction & { userId: string; givenBy: string; heardAfter?: number }
export type Laid = Laying & { siteId: string; id: string; needsSecond: boolean }

/**
 * Writes a sanction down. Throws `already-sanctioned`, `invalid-input`. A ban without an end waits for a second person
 * where the site wants one: only then does it hold and is its reader told.
 */
export async function lay(tx: Tx, site: Site, laying: Laying): Promise<Laid> {
  const { userId, kind, reason, letter, note, until, givenBy } = laying
  const siteId = site.id
  checkEnd(until)
  await checkReason(tx, siteId, reason)
  await lockMember(tx, { siteId, userId })
  await refuseSecond(tx, { siteId, userId }, kind)
  const id = v7()
  const needsSecond = site.twoPersonBans && kind === 'ban' && !until
  await tx.insert(sanctions).values({
    ...{ siteId, id, userId, kind, reason, letter, givenBy },
    note: note || null,
    endsAt: until ? new Date(until) : null,
    ...(needsSecond && { confirmedAt: null }),
  })
  return { ...laying, siteId, id, needsSecond }
}

/** From now on it holds, unless it waits for a second person. Returns what the log is to keep; `hidden`: how many comments. */
export async function putInForce(tx: Tx, laid: Laid, hidden: number): Promise<Entry> {
  const { siteId, userId, id, kind, reason, until = null, hide, needsSecond, givenBy, heardAfter } = laid
  if (!needsSecond) await carryOut(tx, { siteId, userId, id, endsAt: until, heardAfter })
  const after = { userId, kind, reason, until, hide, hidden, confirmed: !needsSecond }
  const what = { action: 'sanction.impose', subject: 'sanction', subjectId: id } as const
  return { siteId, actorId: givenBy, ...what, before: null, after }
}

/** Two who sanction somebody at once: the second finds it done. */
export const lockMember = (tx: Tx, { siteId, userId }: Subject) =>
  tx
    .select({ userId: members.userId })
    .from(members)
    .where(and(eq(members.siteId, siteId), eq(members.userId, userId)))
    .for('no key update')

async function refuseSecond(tx: Tx, { siteId, userId }: Subject, kind: NewSanction['kind']) {
  const [other] = await tx
    .select({ id: sanctions.id })
    .from(sanctions)
    .where(
      and(
        eq(sanctions.siteId, siteId),
        eq(sanctions.userId, userId),
        eq(sanctions.kind, kind),
        isNull(sanctions.liftedAt),
        isNull(sanctions.acknowledgedAt),
        sql`(${sanctions.endsAt} is null or ${sanctions.endsAt} > now())`,
      ),
    )
  if (other) throw new Problem('already-sanctioned')
}

// sooner than that nobody would have read of it; milliseconds
const shortest = 60_000

function checkEnd(until: string | null | undefined, now = Date.now()) {
  if (!until || Date.parse(until) > now + shortest) return
  throw new Problem('invalid-input', { errors: [{ path: 'until', message: 'is not in the future' }] })
}
