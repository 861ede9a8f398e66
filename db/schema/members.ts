import { foreignKey, index, jsonb, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'
import { sites } from './sites'
import { users } from './users'

/** Who a user is on a site. */
export const members = pgTable(
  'members',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id),
    role: text('role', { enum: ['reader', 'moderator', 'admin'] })
      .notNull()
      .default('reader'),
    displayName: text('display_name').notNull(),
    /** What the name looks like (UTS 39): two members of a site never look the same. */
    nameSkeleton: text('name_skeleton').notNull(),
    /** When they last chose another name: the next may come 14 days later. */
    renamedAt: at('renamed_at'),
    /** What the publisher says they are beside their name, such as a subscriber. */
    badge: text('badge'),
    /** When the publisher last vouched for that name and badge: what it said before comes too late. */
    vouchedAt: at('vouched_at'),
    /** Since when moderators keep their picture from this site. */
    pictureHiddenAt: at('picture_hidden_at'),
    /** Which notifications come by mail, and how; what is missing is as `lib/notifications/rules.ts` has it. */
    notify: jsonb('notify').$type<Record<string, 'at-once' | 'daily' | 'never'>>().notNull().default({}),
    /** Since when moderators trust them: rules only note what they notice. */
    trustedAt: at('trusted_at'),
    joinedAt: at('joined_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.userId] }),
    unique('members_name').on(table.siteId, table.nameSkeleton),
    index('members_user').on(table.userId),
  ],
)

export const invitations = pgTable(
  'invitations',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    id: uuid('id').notNull(),
    email: text('email').notNull(),
    role: text('role', { enum: ['moderator', 'admin'] }).notNull(),
    tokenHash: text('token_hash').notNull().unique(),
    invitedBy: uuid('invited_by').notNull(),
    invitedAt: at('invited_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    acceptedAt: at('accepted_at'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({
      columns: [table.siteId, table.invitedBy],
      foreignColumns: [members.siteId, members.userId],
    }),
  ],
)
