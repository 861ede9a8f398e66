import { and, eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { members } from '@/db/schema/members'
import { skeleton } from '@/lib/text/skeleton'
import { mostMentions, namesAfterSigns } from './rules'

/** The members of a site whose names stand in a text after `@`, letter by letter; of several the longest name. */
export async function findMentioned(tx: Tx, siteId: string, text: string): Promise<string[]> {
  const places = namesAfterSigns(text)
  const names = [...new Set(places.flat())]
  if (names.length === 0) return []
  // names that look alike are one member's at most, and that is what the index knows
  const found = await tx
    .select({ userId: members.userId, name: members.displayName })
    .from(members)
    .where(and(eq(members.siteId, siteId), inArray(members.nameSkeleton, names.map(skeleton))))
  const byName = new Map(found.map(({ userId, name }) => [name, userId]))
  const named = places.map((beginnings) => beginnings.map((name) => byName.get(name)).find(Boolean))
  return [...new Set(named)].filter((userId) => userId !== undefined).slice(0, mostMentions)
}
