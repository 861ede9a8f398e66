import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { sites } from './sites'

/**
 * Every decision, sanction, change of settings and sign-in of staff, in the order in which they took effect. Append-only,
 * and chained: each mac is over the row and the mac before it, with a key that the database does not hold.
 */
export const auditLog = pgTable(
  'audit_log',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id),
    /** From 1 without a gap, per site. */
    number: bigint('number', { mode: 'number' }).notNull(),
    at: at('at').notNull(),
    /** null: a rule, or the passing of time. */
    actorId: uuid('actor_id'),
    /** As in `lib/contract/words.ts`. */
    action: text('action').notNull(),
    /** What it was done to: a comment, a member, a setting. */
    subject: text('subject').notNull(),
    subjectId: uuid('subject_id'),
    before: jsonb('before'),
    after: jsonb('after'),
    /** Hexadecimal HMAC-SHA-256. */
    mac: text('mac').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.number] }),
    // each as it is read: newest first
    index('audit_log_actor').on(table.siteId, table.actorId, table.number),
    index('audit_log_action').on(table.siteId, table.action, table.number),
    index('audit_log_subject').on(table.siteId, table.subject, table.number),
    index('audit_log_subject_id').on(table.siteId, table.subjectId, table.number),
    index('audit_log_at').on(table.siteId, table.at),
  ],
)

/** The end of each site's chain; whoever writes to it locks it, so that there is one order. */
export const auditHeads = pgTable('audit_heads', {
  siteId: uuid('site_id')
    .primaryKey()
    .references(() => sites.id),
  number: bigint('number', { mode: 'number' }).notNull(),
  mac: text('mac').notNull(),
})

/** Heads as they were signed and exported, so that a chain that was cut short is found out. */
export const auditExports = pgTable(
  'audit_exports',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id),
    number: bigint('number', { mode: 'number' }).notNull(),
    mac: text('mac').notNull(),
    signature: text('signature').notNull(),
    comments: integer('comments').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.number] })],
)
