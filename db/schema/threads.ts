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
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.authorId], foreignColumns: [members.siteId, members.userId] }),
    unique('threads_key').on(table.siteId, table.key),
    check('threads_count', sql`${table.commentCount} >= 0`),
  ],
)
