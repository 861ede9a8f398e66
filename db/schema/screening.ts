import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from './columns'
import { comments, revisions } from './comments'
import { members } from './members'
import { sites } from './sites'

/** What the rules noticed in one revision of a comment, in the order in which it is told. */
export const signals = pgTable(
  'signals',
  {
    siteId: uuid('site_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    revision: integer('revision').notNull(),
    number: integer('number').notNull(),
    rule: text('rule').notNull(),
    reason: text('reason').notNull(),
    score: real('score').notNull(),
    fragment: text('fragment'),
    /** Places in the text as readers see it, in UTF-16 units. */
    startsAt: integer('starts_at'),
    endsAt: integer('ends_at'),
    detail: text('detail'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.commentId, table.revision, table.number] }),
    foreignKey({
      columns: [table.siteId, table.commentId, table.revision],
      foreignColumns: [revisions.siteId, revisions.commentId, revisions.number],
    }).onDelete('cascade'),
    index('signals_rule').on(table.siteId, table.rule, table.commentId),
    check('signals_score', sql`score between 0 and 1`),
    check('signals_place', sql`(starts_at is null) = (ends_at is null) and starts_at <= ends_at`),
  ],
)

/** Comments at whose newest revision not every rule could look: a job asks those rules again. */
export const unscreened = pgTable(
  'unscreened',
  {
    siteId: uuid('site_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    revision: integer('revision').notNull(),
    /** Those that could not be asked. */
    rules: text('rules').array().notNull(),
    since: at('since').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.commentId] }),
    foreignKey({
      columns: [table.siteId, table.commentId],
      foreignColumns: [comments.siteId, comments.id],
    }).onDelete('cascade'),
  ],
)

/** How a site screens; one without a row does as `lib/screening/defaults.ts` says. */
export const screeningSettings = pgTable('screening_settings', {
  siteId: uuid('site_id')
    .primaryKey()
    .references(() => sites.id, { onDelete: 'cascade' }),
  /** What differs from the defaults. */
  rules: jsonb('rules').$type<Record<string, unknown>>().notNull().default({}),
  whenFailed: text('when_failed', { enum: ['publish', 'hold'] })
    .notNull()
    .default('hold'),
  /** Sealed with a key that the database does not hold. */
  secrets: jsonb('secrets').$type<Record<string, string>>().notNull().default({}),
  version: integer('version').notNull().default(1),
})

/** Entries of the site's lists of words. */
export const words = pgTable(
  'words',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    list: text('list', { enum: ['banned', 'suspect', 'trusted'] }).notNull(),
    kind: text('kind', { enum: ['word', 'part', 'regex'] }).notNull(),
    language: text('language', { enum: ['ru', 'kk', 'en'] }),
    pattern: text('pattern').notNull(),
    exceptions: text('exceptions').array().notNull().default([]),
    addedBy: uuid('added_by').notNull(),
    addedAt: at('added_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('words_once')
      .on(table.siteId, table.list, table.kind, table.language, table.pattern)
      .nullsNotDistinct(),
    foreignKey({ columns: [table.siteId, table.addedBy], foreignColumns: [members.siteId, members.userId] }),
  ],
)

/** What texts of the last hour look like: those that share a print may be nearly the same. */
export const textPrints = pgTable(
  'text_prints',
  {
    siteId: uuid('site_id').notNull(),
    print: bigint('print', { mode: 'bigint' }).notNull(),
    commentId: uuid('comment_id').notNull(),
    authorId: uuid('author_id').notNull(),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.print, table.commentId] }),
    index('text_prints_at').on(table.at),
  ],
)

/** Rules or words that somebody tries on the past. */
export const replays = pgTable(
  'replays',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    askedBy: uuid('asked_by').notNull(),
    asked: jsonb('asked').notNull(),
    state: text('state', { enum: ['waiting', 'running', 'done', 'failed'] })
      .notNull()
      .default('waiting'),
    /** Comments to look at, and looked at. */
    total: integer('total').notNull().default(0),
    done: integer('done').notNull().default(0),
    found: jsonb('found'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.askedBy], foreignColumns: [members.siteId, members.userId] }),
  ],
)
