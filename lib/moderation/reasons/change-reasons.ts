import { randomBytes } from 'node:crypto'
import { and, eq, isNull, notInArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { once } from '@/db/once'
import { siteReasons } from '@/db/schema/reasons'
import { record } from '@/lib/audit/record'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { NewReasonList, ReasonList } from '@/lib/contract/reasons'
import { announce } from '@/lib/live/announce'
import { Problem } from '@/lib/problem'
import { lockSite } from '@/lib/sites/lock-site'
import { listOf, versionOf } from './list-of'
import { listReasons } from './queries'

type Change = NewReasonList & { key: string | null }

/**
 * Puts a whole list in the place of the former. What is not in it any more is retired: decisions name it.
 * Throws `forbidden`, `settings-changed` when it is not the list that was read.
 */
export async function changeReasons(
  actor: Actor,
  site: { id: string },
  { key, ...change }: Change,
): Promise<ReasonList> {
  authorize(actor, 'site.configure', { siteId: site.id })
  return once({ userId: actor.userId, key, request: { siteId: site.id, change } }, async (tx) => {
    // whoever changes the list second finds it changed
    await lockSite(tx, site.id)
    const former = await listReasons(tx, site.id)
    if (versionOf(former) !== change.version) throw new Problem('settings-changed')
    await replace(tx, site.id, change.reasons)
    const list = listOf(await listReasons(tx, site.id))
    await announce(tx, { siteId: site.id, settings: true })
    await record(tx, {
      ...{ siteId: site.id, actorId: actor.userId, action: 'reasons.change' },
      ...{ subject: 'site', subjectId: site.id, before: listOf(former).reasons, after: list.reasons },
    })
    return list
  })
}

async function replace(tx: Tx, siteId: string, reasons: NewReasonList['reasons']) {
  const rows = reasons.map((reason, place) => ({ ...reason, siteId, place, code: reason.code ?? newCode() }))
  await tx
    .insert(siteReasons)
    .values(rows)
    .onConflictDoUpdate({
      target: [siteReasons.siteId, siteReasons.code],
      set: {
        names: sql`excluded.names`,
        sentences: sql`excluded.sentences`,
        houseRule: sql`excluded.house_rule`,
        place: sql`excluded.place`,
        retiredAt: null,
      },
    })
  const codes = rows.map(({ code }) => code)
  await tx
    .update(siteReasons)
    .set({ retiredAt: sql`now()` })
    .where(
      and(eq(siteReasons.siteId, siteId), isNull(siteReasons.retiredAt), notInArray(siteReasons.code, codes)),
    )
}

const newCode = () => `own-${randomBytes(4).toString('hex')}`
