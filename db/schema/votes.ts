import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, smallint, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { comments } from './comments'
import { members } from './members'

/** A reader's opinion of a comment: 1 or -1; none is no row. */
export const votes = pgTable(
  'votes',
  {
    siteId: uuid('site_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    userId: uuid('user_id').notNull(),
    value: smallint('value').notNull(),
    votedAt: at('voted_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.commentId, table.userId] }),
    foreignKey({
      columns: [table.siteId, table.commentId],
      foreignColumns: [comments.siteId, comments.id],
    }).onDelete('cascade'),
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    index('votes_user').on(table.siteId, table.userId),
    check('votes_value', sql`${table.value} in (1, -1)`),
  ],
)
