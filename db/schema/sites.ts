import { pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'

/** A publication with its settings. Everything but accounts belongs to one. */
export const sites = pgTable('sites', {
  id: uuid('id').primaryKey(),
  slug: text('slug').notNull().unique(),
  name: text('name').notNull(),
  language: text('language', { enum: ['ru', 'kk', 'en'] }).notNull(),
  timeZone: text('time_zone').notNull(),
  origins: text('origins').array().notNull(),
  moderationMode: text('moderation_mode', { enum: ['pre', 'post'] }).notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
})
