import { and, eq, isNull, sql } from 'drizzle-orm'
import { v7 } from 'uuid'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { members } from '@/db/schema/members'
import { sanctions } from '@/db/schema/sanctions'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import type { GivenSanction, NewSanction } from '@/lib/contract/readers'
import { Problem } from '@/lib/problem'
import type { Site } from '@/lib/sites/find-site'
import { checkReason } from '../reasons/check-reason'
import { carryOut } from './carry-out'
import { findSubject } from './find-subject'
import { hideComments } from './hide-comments'
import { presentSanction } from './present'
import { findSanction } from './queries'

type Imposed = NewSanction & { userId: string; key: string | null }

/**
 * Lays a sanction on a reader, and hides what they wrote if that is wanted: all of it or none. Throws `forbidden`,
 * `not-found`, `already-sanctioned`, `invalid-input`. A ban without an end waits for a second person where the site
 * wants one: only then does it hold and is its reader told, while hiding was this moderator's to decide.
 */
export async function impose(actor: Actor, site: Site, { userId, key, ...wanted }: Imposed) {
  const subject = { siteId: site.id, userId }
  const { userId: givenBy } = await findSubject(actor, subject)
  const given = await once({ userId: givenBy, key, request: { ...subject, wanted } }, async (tx) => {
    checkEnd(wanted.until)
    await checkReason(tx, site.id, wanted.reason)
    await refuseSecond(tx, subject, wanted.kind)
    const needsSecond = site.twoPersonBans && wanted.kind === 'ban' && !wanted.until
    const id = await insert(tx, { ...subject, ...wanted, givenBy, needsSecond })
    const hidden = await hideComments(tx, { userId: givenBy }, { ...subject, ...wanted })
    if (!needsSecond) await carryOut(tx, { ...subject, id, endsAt: wanted.until ?? null })
    const { kind, reason, until = null, hide } = wanted
    const after = { kind, reason, until, hide, hidden, confirmed: !needsSecond }
    const what = { action: 'sanction.impose', subject: 'sanction', subjectId: id } as const
    await record(tx, {
      siteId: site.id,
      actorId: givenBy,
      ...what,
      before: null,
      after: { userId, ...after },
    })
    return { id, hidden }
  })
  return presentGiven(site.id, given, givenBy)
}

async function presentGiven(
  siteId: string,
  { id, hidden }: { id: string; hidden: number },
  moderatorId: string,
): Promise<GivenSanction> {
  const row = await findSanction(siteId, id)
  if (!row) throw new Problem('not-found')
  const { userId: _userId, ...sanction } = row
  return { ...presentSanction(sanction, moderatorId), hidden }
}

type Wanted = { siteId: string; userId: string }

/** Two who ban somebody at once: the second finds it done. */
async function refuseSecond(tx: Tx, { siteId, userId }: Wanted, kind: NewSanction['kind']) {
  const own = and(eq(members.siteId, siteId), eq(members.userId, userId))
  await tx.select({ userId: members.userId }).from(members).where(own).for('no key update')
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

type New = Wanted & NewSanction & { givenBy: string; needsSecond: boolean }

async function insert(tx: Tx, { siteId, userId, givenBy, needsSecond, ...wanted }: New) {
  const { kind, reason, letter, until } = wanted
  const id = v7()
  await tx.insert(sanctions).values({
    ...{ siteId, id, userId, kind, reason, letter, givenBy },
    note: wanted.note || null,
    endsAt: until ? new Date(until) : null,
    ...(needsSecond && { confirmedAt: null }),
  })
  return id
}

// sooner than that nobody would have read of it; milliseconds
const shortest = 60_000

function checkEnd(until: string | null | undefined, now = Date.now()) {
  if (!until || Date.parse(until) > now + shortest) return
  throw new Problem('invalid-input', { errors: [{ path: 'until', message: 'is not in the future' }] })
}
