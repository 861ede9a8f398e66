import { eq } from 'drizzle-orm'
import { db } from '@/db/client'
import { members } from '@/db/schema/members'
import { sites } from '@/db/schema/sites'
import { users } from '@/db/schema/users'
import type { Actor } from '@/lib/auth/actor'
import type { MergeOffer } from '@/lib/contract/ways'
import { readPass } from './pass'

/** The account that somebody has proven to be theirs, too; null: none, or too long ago. */
export async function readMergeOffer(actor: Actor, offer: string | undefined): Promise<MergeOffer | null> {
  const pass = actor.kind === 'reader' ? readPass('merge', offer, actor.session) : null
  if (!pass) return null
  const [other] = await db
    .select({ name: users.name, email: users.email })
    .from(users)
    .where(eq(users.id, pass.subject))
  if (!other) return null
  const on = await db
    .select({ name: sites.name })
    .from(members)
    .innerJoin(sites, eq(sites.id, members.siteId))
    .where(eq(members.userId, pass.subject))
    .orderBy(sites.name)
  return { ...other, sites: on.map(({ name }) => name) }
}
