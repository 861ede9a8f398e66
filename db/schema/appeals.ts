import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { decisions } from './decisions'
import { members } from './members'
import { sanctions } from './sanctions'

/** An author's objection to a decision or a sanction (DSA Art. 20); a person other than its decider answers it. */
export const appeals = pgTable(
  'appeals',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    authorId: uuid('author_id').notNull(),
    decisionId: uuid('decision_id'),
    sanctionId: uuid('sanction_id'),
    text: text('text').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    outcome: text('outcome', { enum: ['granted', 'refused'] }),
    answer: text('answer'),
    settledBy: uuid('settled_by'),
    settledAt: at('settled_at'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('appeals_decision').on(table.siteId, table.decisionId),
    unique('appeals_sanction').on(table.siteId, table.sanctionId),
    foreignKey({ columns: [table.siteId, table.authorId], foreignColumns: [members.siteId, members.userId] }),
    foreignKey({
      columns: [table.siteId, table.settledBy],
      foreignColumns: [members.siteId, members.userId],
    }),
    foreignKey({
      columns: [table.siteId, table.decisionId],
      foreignColumns: [decisions.siteId, decisions.id],
    }),
    foreignKey({
      columns: [table.siteId, table.sanctionId],
      foreignColumns: [sanctions.siteId, sanctions.id],
    }),
    index('appeals_open').on(table.siteId, table.createdAt).where(sql`settled_at is null`),
    check('appeals_subject', sql`(decision_id is null) <> (sanction_id is null)`),
    check('appeals_settled', sql`(settled_at is null) = (outcome is null)`),
  ],
)
