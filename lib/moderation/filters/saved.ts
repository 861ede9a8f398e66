import { and, asc, count, eq } from 'drizzle-orm'
import { v7 } from 'uuid'
import { db } from '@/db/client'
import { savedFilters } from '@/db/schema/desk'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'
import { type NewSavedFilter, queueChoice, type SavedFilter } from '@/lib/contract/queue'
import { Problem } from '@/lib/problem'

// more would be a list to search in
const most = 30

/** The filters that a moderator keeps, by name. Throws `forbidden`. */
export async function listFilters(actor: Actor, siteId: string): Promise<SavedFilter[]> {
  authorize(actor, 'queue.read', { siteId })
  const rows = await db
    .select({ id: savedFilters.id, name: savedFilters.name, filter: savedFilters.filter })
    .from(savedFilters)
    .where(own(siteId, actor.userId))
    .orderBy(asc(savedFilters.name))
  return rows.map(({ filter, ...saved }) => ({ ...saved, filter: queueChoice.parse(filter) }))
}

/** Keeps a filter; one of the same name gives way. Throws `forbidden`, `too-many-filters`. */
export async function saveFilter(
  actor: Actor,
  siteId: string,
  { name, filter }: NewSavedFilter,
): Promise<SavedFilter> {
  authorize(actor, 'queue.read', { siteId })
  const [kept] = await db.select({ filters: count() }).from(savedFilters).where(own(siteId, actor.userId))
  if ((kept?.filters ?? 0) >= most) throw new Problem('too-many-filters')
  const row = { siteId, id: v7(), moderatorId: actor.userId, name, filter }
  const target = [savedFilters.siteId, savedFilters.moderatorId, savedFilters.name]
  const [saved] = await db
    .insert(savedFilters)
    .values(row)
    .onConflictDoUpdate({ target, set: { filter } })
    .returning({ id: savedFilters.id })
  return { id: saved?.id ?? row.id, name, filter }
}

/** Throws `forbidden`, and `not-found` for a colleague's. */
export async function dropFilter(actor: Actor, { siteId, id }: { siteId: string; id: string }) {
  authorize(actor, 'queue.read', { siteId })
  const dropped = await db
    .delete(savedFilters)
    .where(and(own(siteId, actor.userId), eq(savedFilters.id, id)))
    .returning({ id: savedFilters.id })
  if (dropped.length === 0) throw new Problem('not-found')
}

const own = (siteId: string, moderatorId: string) =>
  and(eq(savedFilters.siteId, siteId), eq(savedFilters.moderatorId, moderatorId))
