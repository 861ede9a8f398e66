import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { members } from './members'

/** What a newsroom laid on a reader; it ends by itself at `endsAt`. */
export const sanctions = pgTable(
  'sanctions',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    kind: text('kind', { enum: ['warn', 'premoderate', 'suspend', 'ban'] }).notNull(),
    reason: text('reason').notNull(),
    note: text('note'),
    givenBy: uuid('given_by').notNull(),
    startsAt: at('starts_at').notNull().defaultNow(),
    /** What its reader was told, in the words that were sent. */
    letter: text('letter'),
    /** When the reader said that they have read it. */
    acknowledgedAt: at('acknowledged_at'),
    /** Where two persons are needed: null until the second one agrees. */
    confirmedAt: at('confirmed_at').defaultNow(),
    confirmedBy: uuid('confirmed_by'),
    /** null: without an end. */
    endsAt: at('ends_at'),
    liftedAt: at('lifted_at'),
    liftedBy: uuid('lifted_by'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    foreignKey({ columns: [table.siteId, table.givenBy], foreignColumns: [members.siteId, members.userId] }),
    foreignKey({ columns: [table.siteId, table.liftedBy], foreignColumns: [members.siteId, members.userId] }),
    index('sanctions_of').on(table.siteId, table.userId),
    check('sanctions_end', sql`ends_at > starts_at`),
    check('sanctions_lifted', sql`(lifted_at is null) = (lifted_by is null)`),
  ],
)
