import { sql } from 'drizzle-orm'
import { check, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { sites } from './sites'

/** A part of the publication, such as politics, where comments are moderated otherwise. null: as on the site. */
export const sections = pgTable(
  'sections',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    moderationMode: text('moderation_mode', { enum: ['pre', 'post', 'smart'] }),
    /** Seconds between two comments of one reader in a thread. */
    slowSeconds: integer('slow_seconds'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.name] }),
    check('sections_mode', sql`moderation_mode in ('pre', 'post', 'smart')`),
    check('sections_slow', sql`slow_seconds between 0 and 3600`),
  ],
)
