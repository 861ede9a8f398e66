import { db, raw, type Tx } from '@/db/client'
import type { Actor, Reader } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import type { Appeal, AppealPage, AppealState } from '@/lib/contract/appeals'
import { cursorTo, placeFrom } from './cursor'
import { isOnlyOne } from './is-only-one'
import { listAppeals } from './list-appeals'
import { presentAppeal } from './present'

const perPage = 20

type Asked = { state?: AppealState; cursor?: string | undefined }

/** What authors object to, oldest first. Throws `forbidden`, `invalid-cursor`. */
export async function readAppeals(
  actor: Actor,
  site: { id: string },
  { state = 'open', cursor }: Asked = {},
): Promise<AppealPage> {
  authorize(actor, 'queue.read', { siteId: site.id })
  const [rows, open, isAlone] = await Promise.all([
    listAppeals(db, { siteId: site.id, state, after: placeFrom(cursor), limit: perPage + 1 }),
    countOpenAppeals(site.id),
    isOnlyOne(db, site.id),
  ])
  const shown = rows.slice(0, perPage)
  const last = shown.at(-1)
  const next = rows.length > perPage && last ? cursorTo(last) : null
  return { appeals: shown.map((row) => presentAppeal(row, { userId: actor.userId, isAlone })), next, open }
}

/** One of them as moderators see it; null: it is not there. */
export async function findAppeal(
  tx: Tx,
  actor: Reader,
  { siteId, appealId }: { siteId: string; appealId: string },
): Promise<Appeal | null> {
  const [row] = await listAppeals(tx, { siteId, id: appealId, after: null, limit: 1 })
  return row ? presentAppeal(row, { userId: actor.userId, isAlone: await isOnlyOne(tx, siteId) }) : null
}

export async function countOpenAppeals(siteId: string): Promise<number> {
  const [row] = await raw<{ count: number }[]>`
    select count(*)::int as count from appeals where site_id = ${siteId} and settled_at is null`
  return row?.count ?? 0
}
