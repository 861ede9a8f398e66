import { and, asc, eq, sql } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { siteSms } from '@/db/schema/ways'
import type { Actor } from '@/lib/auth/actor'
import { authorize } from '@/lib/auth/can'

export type Sender = { slug: string; name: string }

/** The sites that somebody takes part in and that text codes. */
export async function listSenders(actor: Actor): Promise<Sender[]> {
  authorize(actor, 'account.use', {})
  return db
    .select({ slug: sites.slug, name: sites.name })
    .from(members)
    .innerJoin(sites, eq(sites.id, members.siteId))
    .innerJoin(siteSms, eq(siteSms.siteId, sites.id))
    .where(and(eq(members.userId, actor.userId), siteSms.isOn, sql`'phone' = any(${sites.ways})`))
    .orderBy(asc(sites.name), asc(sites.id))
}
