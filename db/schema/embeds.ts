import { foreignKey, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { members } from './members'
import { sessions } from './users'

// both hang on the reader's session at our own origin: when it ends, they end

/** Single-use codes that the sign-in window hands to the iframe which made the challenge. */
export const connectCodes = pgTable(
  'connect_codes',
  {
    codeHash: text('code_hash').primaryKey(),
    siteId: uuid('site_id').notNull(),
    userId: uuid('user_id').notNull(),
    sessionToken: text('session_token')
      .notNull()
      .references(() => sessions.sessionToken, { onDelete: 'cascade' }),
    challenge: text('challenge').notNull(),
    expiresAt: at('expires_at').notNull(),
  },
  (table) => [
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    index('connect_codes_session').on(table.sessionToken),
  ],
)

/** A reader inside one site's pages. `tokenHash` is the SHA-256 of what the partitioned cookie holds. */
export const embedSessions = pgTable(
  'embed_sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    siteId: uuid('site_id').notNull(),
    userId: uuid('user_id').notNull(),
    sessionToken: text('session_token')
      .notNull()
      .references(() => sessions.sessionToken, { onDelete: 'cascade' }),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    foreignKey({ columns: [table.siteId, table.userId], foreignColumns: [members.siteId, members.userId] }),
    index('embed_sessions_session').on(table.sessionToken),
  ],
)
