import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'

/** Mail of the demo, where no SMTP server is set: shown on the mailbox page instead of sent. */
export const mailbox = pgTable('mailbox', {
  /** The job's id: a retry keeps one copy. */
  id: uuid('id').primaryKey(),
  to: text('to').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  html: text('html').notNull(),
  keptAt: at('kept_at').notNull().defaultNow(),
})
