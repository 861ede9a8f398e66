import { sql } from 'drizzle-orm'
import { members } from '@/db/schema/members'
import { accounts } from '@/db/schema/users'

const daysBetween = 14

/** When a member may take another name, by the database's clock; null: now. */
export const renameAt = sql`case when ${members.renamedAt} > now() - make_interval(days => ${daysBetween})
  then ${members.renamedAt} + make_interval(days => ${daysBetween}) end`.mapWith(members.renamedAt)

/** Whether the site's own accounts say what a member is called. */
export const isGiven = sql<boolean>`exists (
  select from ${accounts} where ${accounts.userId} = ${members.userId} and ${accounts.provider} = 'own.' || ${members.siteId}
)`
