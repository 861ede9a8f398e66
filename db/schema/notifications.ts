import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { comments } from './comments'
import { members } from './members'
import { users } from './users'

/** What a reader is told in the bell, and by mail or push as they want it. */
export const notifications = pgTable(
  'notifications',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    userId: uuid('user_id').notNull(),
    kind: text('kind', { enum: ['reply', 'mention', 'decision', 'report'] }).notNull(),
    commentId: uuid('comment_id').notNull(),
    /** The decision that it is about, or the report; together with kind and comment it happens once. */
    subjectId: uuid('subject_id').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    seenAt: at('seen_at'),
    mailedAt: at('mailed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('notifications_once').on(table.siteId, table.userId, table.kind, table.commentId, table.subjectId),
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    foreignKey({
      columns: [table.siteId, table.commentId],
      foreignColumns: [comments.siteId, comments.id],
    }).onDelete('cascade'),
    index('notifications_of').on(table.siteId, table.userId, table.id),
    index('notifications_unseen').on(table.siteId, table.userId, table.id).where(sql`seen_at is null`),
    index('notifications_unmailed').on(table.createdAt).where(sql`mailed_at is null and seen_at is null`),
  ],
)

/** A browser that takes web push; its keys are the browser's own. */
export const pushSubscriptions = pgTable(
  'push_subscriptions',
  {
    id: uuid('id').primaryKey(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    endpoint: text('endpoint').notNull().unique(),
    p256dh: text('p256dh').notNull(),
    auth: text('auth').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [index('push_subscriptions_user').on(table.userId)],
)

/** Whose comments a reader does not want to see. */
export const hiddenAuthors = pgTable(
  'hidden_authors',
  {
    siteId: uuid('site_id').notNull(),
    userId: uuid('user_id').notNull(),
    authorId: uuid('author_id').notNull(),
    hiddenAt: at('hidden_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.userId, table.authorId] }),
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    foreignKey({ columns: [table.siteId, table.authorId], foreignColumns: [members.siteId, members.userId] }),
  ],
)
