import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from './columns'
import { decisions } from './decisions'
import { members } from './members'

/** A card that a moderator is looking at; it is released by itself. */
export const claims = pgTable(
  'claims',
  {
    siteId: uuid('site_id').notNull(),
    moderatorId: uuid('moderator_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    until: at('until').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.moderatorId] }),
    unique('claims_comment').on(table.siteId, table.commentId),
  ],
)

/** A filter of the queue that a moderator keeps. */
export const savedFilters = pgTable(
  'saved_filters',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    moderatorId: uuid('moderator_id').notNull(),
    name: text('name').notNull(),
    filter: jsonb('filter').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('saved_filters_name').on(table.siteId, table.moderatorId, table.name),
    foreignKey({
      columns: [table.siteId, table.moderatorId],
      foreignColumns: [members.siteId, members.userId],
    }),
  ],
)

/** One decision on many comments: all of them or none, and undone as one. */
export const bulks = pgTable(
  'bulks',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    moderatorId: uuid('moderator_id').notNull(),
    verb: text('verb', { enum: ['approve', 'hide', 'hold', 'restore'] }).notNull(),
    reason: text('reason'),
    note: text('note'),
    state: text('state', { enum: ['waiting', 'running', 'done', 'failed', 'undone'] })
      .notNull()
      .default('waiting'),
    total: integer('total').notNull(),
    done: integer('done').notNull().default(0),
    createdAt: at('created_at').notNull().defaultNow(),
    undoesId: uuid('undoes_id'),
    /** What was hidden along with a decision, and comes back with it. */
    decisionId: uuid('decision_id'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({
      columns: [table.siteId, table.decisionId],
      foreignColumns: [decisions.siteId, decisions.id],
    }),
    unique('bulks_decision').on(table.siteId, table.decisionId),
    unique('bulks_undoes').on(table.siteId, table.undoesId),
    foreignKey({
      columns: [table.siteId, table.moderatorId],
      foreignColumns: [members.siteId, members.userId],
    }),
    check('bulks_done', sql`done between 0 and total`),
  ],
)
