import { bigserial, boolean, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'

/**
 * What has changed, in the transaction that changed it: every process follows this log, drops what it keeps and
 * tells open pages. Kept for an hour. Ids are drawn before commits, so a smaller one may appear later.
 */
export const changes = pgTable(
  'changes',
  {
    id: bigserial('id', { mode: 'number' }).primaryKey(),
    siteId: uuid('site_id').notNull(),
    threadId: uuid('thread_id'),
    /** As readers see it, it is another one now. */
    commentId: uuid('comment_id'),
    /** What this reader may do, or how they are seen, is otherwise. */
    userId: uuid('user_id'),
    /** Of what came into sight or was voted on, who sees the former page for a moment sees nothing wrong. */
    kind: text('kind', { enum: ['arrived', 'voted', 'changed'] })
      .notNull()
      .default('changed'),
    /** The site's queue is another one. */
    queue: boolean('queue').notNull().default(false),
    /** The site's settings are others. */
    settings: boolean('settings').notNull().default(false),
    /** How this reader is seen, on all that they wrote. */
    looks: boolean('looks').notNull().default(false),
    at: at('at').notNull().defaultNow(),
  },
  (table) => [index('changes_thread').on(table.threadId, table.id), index('changes_at').on(table.at)],
)
