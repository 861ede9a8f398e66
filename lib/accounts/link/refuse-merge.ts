import { and, gt, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { sanctions } from '@/db/schema/sanctions'
import { findLaid } from '@/lib/auth/find-laid'
import { Problem } from '@/lib/problem'
import { hasApp } from '../second/has-app'
import type { lockMembers } from './lock-turn'
import type { Turn } from './moves/place'

type Members = Awaited<ReturnType<typeof lockMembers>>

/**
 * Nobody who works for a newsroom, and nobody with a sanction: a ban is not shaken off by becoming somebody else. Nor an
 * account with an app for codes into another: only its first way in was shown. `both`: who they are on sites, held, so
 * that neither comes to be meanwhile. Throws `merge-refused`.
 */
export async function refuseMerge(tx: Tx, { from, to }: Turn, both: Members) {
  if (await hasApp(tx, from)) throw new Problem('merge-refused')
  if (both.some(({ role }) => role !== 'reader')) throw new Problem('merge-refused')
  const [laid] = await tx
    .select({ id: sanctions.id })
    .from(sanctions)
    .where(and(inArray(sanctions.userId, [from, to]), isOpen))
    .limit(1)
  if (laid) throw new Problem('merge-refused')
  // by the domain of an address
  for (const { siteId, userId } of both) {
    if (await findLaid(siteId, userId)) throw new Problem('merge-refused')
  }
}

// also what a second moderator has not confirmed yet
const isOpen = and(
  isNull(sanctions.liftedAt),
  or(isNull(sanctions.endsAt), gt(sanctions.endsAt, sql`now()`)),
  or(ne(sanctions.kind, 'warn'), isNull(sanctions.acknowledgedAt)),
)
