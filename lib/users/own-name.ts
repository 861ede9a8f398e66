import { sql } from 'drizzle-orm'
import { members } from '@/db/schema/members'

const daysBetween = 14

/** When a member may take another name, by the database's clock; null: now. */
export const renameAt = sql`case when ${members.renamedAt} > now() - make_interval(days => ${daysBetween})
  then ${members.renamedAt} + make_interval(days => ${daysBetween}) end`.mapWith(members.renamedAt)

// with names of tables: where there is one alone, drizzle leaves them out
/** Whether the site's own accounts say what a reader is called. */
export const isGiven = sql<boolean>`members.role = 'reader' and exists (
  select from accounts a where a.user_id = members.user_id and a.provider = 'own.' || members.site_id
)`
