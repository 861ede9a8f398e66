import { integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { sites } from './sites'

type InLanguages = { ru: string; kk: string; en: string }

/** A site's own reasons for hiding; one without rows uses those that Pikir brings. */
export const siteReasons = pgTable(
  'site_reasons',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    /** For moderators and readers. */
    names: jsonb('names').$type<InLanguages>().notNull(),
    /** What the author is told, and which of the published house rules was broken. */
    sentences: jsonb('sentences').$type<InLanguages>().notNull(),
    houseRule: jsonb('house_rule').$type<InLanguages>(),
    place: integer('place').notNull(),
    retiredAt: at('retired_at'),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.code] })],
)
