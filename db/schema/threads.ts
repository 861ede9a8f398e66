import { sql } from 'drizzle-orm'
import { check, foreignKey, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
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
    /** null: as in its section, else on the site. */
    moderationMode: text('moderation_mode', { enum: ['pre', 'post', 'smart'] }),
    slowSeconds: integer('slow_seconds'),
    /** What readers are told of its being closed. */
    closedNotice: text('closed_notice'),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.authorId], foreignColumns: [members.siteId, members.userId] }),
    unique('threads_key').on(table.siteId, table.key),
    check('threads_mode', sql`moderation_mode in ('pre', 'post', 'smart')`),
    check('threads_slow', sql`slow_seconds between 0 and 3600`),
    check('threads_count', sql`${table.commentCount} >= 0`),
  ],
)
