import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { members } from './members'
import { sites } from './sites'

/** What moderators tell each other about a reader. */
export const readerNotes = pgTable(
  'reader_notes',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    text: text('text').notNull(),
    writtenBy: uuid('written_by').notNull(),
    writtenAt: at('written_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    foreignKey({
      columns: [table.siteId, table.writtenBy],
      foreignColumns: [members.siteId, members.userId],
    }),
    index('reader_notes_of').on(table.siteId, table.userId),
  ],
)

/** Where a member wrote from, as hashes with a key that the database does not hold; kept for 90 days. */
export const traces = pgTable(
  'traces',
  {
    siteId: uuid('site_id').notNull(),
    userId: uuid('user_id').notNull(),
    kind: text('kind', { enum: ['device', 'network'] }).notNull(),
    hash: text('hash').notNull(),
    lastAt: at('last_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.userId, table.kind, table.hash] }),
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    index('traces_hash').on(table.siteId, table.hash),
    index('traces_last').on(table.lastAt),
  ],
)

/** Domains whose addresses may not take part. */
export const bannedDomains = pgTable(
  'banned_domains',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    domain: text('domain').notNull(),
    reason: text('reason').notNull(),
    bannedBy: uuid('banned_by').notNull(),
    bannedAt: at('banned_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.domain] }),
    foreignKey({ columns: [table.siteId, table.bannedBy], foreignColumns: [members.siteId, members.userId] }),
  ],
)
