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
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from './columns'
import { members } from './members'
import { sites } from './sites'

/** The discussion under one article; `id` is uuidv5(siteId, key). */
export const threads = pgTable(
  'threads',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    key: text('key').notNull(),
    url: text('url').notNull(),
    title: text('title').notNull(),
    commentCount: integer('comment_count').notNull().default(0),
    closedAt: at('closed_at'),
    /** Which member wrote the article, as staff said. */
    authorId: uuid('author_id'),
    section: text('section'),
    /** Since when staff say so; null: only the page does, and anybody can write one. */
    sectionSetAt: at('section_set_at'),
    /** null: as in its section, else on the site. */
    moderationMode: text('moderation_mode', { enum: ['pre', 'post', 'smart'] }),
    slowSeconds: integer('slow_seconds'),
    /** What readers are told of its being closed. */
    closedNotice: text('closed_notice'),
    /** When somebody last wrote here, to five minutes: so that hardly a comment touches the index. */
    activeAt: at('active_at').notNull().defaultNow(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.authorId], foreignColumns: [members.siteId, members.userId] }),
    unique('threads_key').on(table.siteId, table.key),
    index('threads_active').on(table.siteId, table.activeAt, table.id),
    check('threads_mode', sql`moderation_mode in ('pre', 'post', 'smart')`),
    check('threads_slow', sql`slow_seconds between 0 and 3600`),
    check('threads_count', sql`${table.commentCount} >= 0`),
  ],
)

/** When a reader last wrote in a thread with slow mode: of two comments at one instant the second waits for this row. */
export const turns = pgTable(
  'turns',
  {
    siteId: uuid('site_id').notNull(),
    threadId: uuid('thread_id').notNull(),
    userId: uuid('user_id').notNull(),
    takenAt: at('taken_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.threadId, table.userId] }),
    foreignKey({ columns: [table.siteId, table.threadId], foreignColumns: [threads.siteId, threads.id] }),
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    index('turns_taken').on(table.takenAt),
  ],
)
