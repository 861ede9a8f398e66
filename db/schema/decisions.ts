import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from './columns'
import { comments } from './comments'
import { members } from './members'
import { sanctions } from './sanctions'

const statuses = ['published', 'pending', 'hidden', 'deleted'] as const

/** Append-only: the app's role may not change rows, and a trigger refuses it to everybody. */
export const decisions = pgTable(
  'decisions',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    commentId: uuid('comment_id').notNull(),
    revision: integer('revision').notNull(),
    verb: text('verb', { enum: ['approve', 'hide', 'hold', 'restore', 'mask'] }).notNull(),
    fromStatus: text('from_status', { enum: statuses }).notNull(),
    toStatus: text('to_status', { enum: statuses }).notNull(),
    /** What readers saw before it; null: nothing. */
    fromRevision: integer('from_revision'),
    reason: text('reason'),
    note: text('note'),
    /** null: a rule decided. */
    moderatorId: uuid('moderator_id'),
    rule: text('rule'),
    /** Each decision can be undone once. */
    undoesId: uuid('undoes_id'),
    /** One of many that were decided together. */
    bulkId: uuid('bulk_id'),
    /** Its author was not trusted before it, and is since. */
    trusts: boolean('trusts').notNull().default(false),
    /** Laid on its author along with it. */
    sanctionId: uuid('sanction_id'),
    decidedAt: at('decided_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('decisions_undoes').on(table.siteId, table.undoesId),
    foreignKey({ columns: [table.siteId, table.commentId], foreignColumns: [comments.siteId, comments.id] }),
    foreignKey({
      columns: [table.siteId, table.moderatorId],
      foreignColumns: [members.siteId, members.userId],
    }),
    foreignKey({ columns: [table.siteId, table.undoesId], foreignColumns: [table.siteId, table.id] }),
    foreignKey({
      columns: [table.siteId, table.sanctionId],
      foreignColumns: [sanctions.siteId, sanctions.id],
    }),
    check('decisions_decider', sql`(moderator_id is null) <> (rule is null)`),
    index('decisions_bulk').on(table.siteId, table.bulkId).where(sql`bulk_id is not null`),
    index('decisions_at').on(table.siteId, table.decidedAt),
    index('decisions_comment').on(table.siteId, table.commentId, table.decidedAt),
  ],
)
