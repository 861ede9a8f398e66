import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from './columns'
import { comments } from './comments'
import { members } from './members'

const outcomes = ['upheld', 'dismissed', 'withdrawn'] as const
const reasons = ['disagree', 'spam', 'abuse', 'hate', 'private', 'off-topic', 'illegal', 'other'] as const

/** A reader's complaint; one with the reason `illegal` is a notice (DSA Art. 16), which a visitor may give too. */
export const reports = pgTable(
  'reports',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    commentId: uuid('comment_id').notNull(),
    revision: integer('revision').notNull(),
    /** null: a visitor's notice. */
    reporterId: uuid('reporter_id'),
    reason: text('reason', { enum: reasons }).notNull(),
    note: text('note'),
    /** What the reporter is told to name it by. */
    reference: text('reference').notNull(),
    noticeName: text('notice_name'),
    noticeEmail: text('notice_email'),
    noticeLaw: text('notice_law'),
    noticeExplanation: text('notice_explanation'),
    language: text('language', { enum: ['ru', 'kk', 'en'] }).notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** In tenths, by its reporter's record when it was made: see `lib/moderation/reports/weight.ts`. */
    weight: integer('weight').notNull().default(0),
    /** The first report on the comment by whoever looks like the same person: of these only the heaviest counts. */
    countsAs: uuid('counts_as'),
    /** When it got the words that it has: a decision settles what its moderator can have read. */
    saidAt: at('said_at').notNull().defaultNow(),
    /** When a moderator decided on the comment after it, or its author took the comment back. */
    closedAt: at('closed_at'),
    outcome: text('outcome', { enum: outcomes }),
    /** What `outcome` took the place of, should its decision be undone. */
    formerOutcome: text('former_outcome', { enum: outcomes }),
    /** What the reporter knows of it; `open`: that it is looked at once more. */
    toldOutcome: text('told_outcome', { enum: [...outcomes, 'open'] }),
    /** When the reporter was told otherwise than before. */
    correctedAt: at('corrected_at'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('reports_reference').on(table.siteId, table.reference),
    uniqueIndex('reports_once')
      .on(table.siteId, table.commentId, table.reporterId)
      .where(sql`reporter_id is not null and reason <> 'illegal'`),
    foreignKey({ columns: [table.siteId, table.commentId], foreignColumns: [comments.siteId, comments.id] }),
    foreignKey({
      columns: [table.siteId, table.reporterId],
      foreignColumns: [members.siteId, members.userId],
    }),
    // every decision asks whether anybody has ever complained
    index('reports_comment').on(table.siteId, table.commentId),
    index('reports_open').on(table.siteId, table.commentId).where(sql`closed_at is null`),
    // what moderators are told of, by when it came and when it was settled
    index('reports_made').on(table.siteId, table.createdAt).where(sql`reason <> 'disagree'`),
    index('reports_closed_at')
      .on(table.siteId, table.closedAt)
      .where(sql`closed_at is not null and reason <> 'disagree'`),
    index('reports_reporter').on(table.siteId, table.reporterId),
    check('reports_closed', sql`(closed_at is null) = (outcome is null)`),
    check('reports_notice', sql`(reason = 'illegal') = (notice_email is not null)`),
    check('reports_reporter_known', sql`reporter_id is not null or reason = 'illegal'`),
  ],
)
