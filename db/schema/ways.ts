import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { at } from './columns'
import { members } from './members'
import { sites } from './sites'

/** Sign-in providers that a site has set up for itself. */
export const siteProviders = pgTable(
  'site_providers',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    kind: text('kind', { enum: ['google', 'yandex', 'vk', 'github', 'oidc'] }).notNull(),
    clientId: text('client_id').notNull(),
    sealedSecret: text('sealed_secret').notNull(),
    /** Of `oidc` alone: who vouches, and what readers call it. */
    issuer: text('issuer'),
    name: text('name'),
    changedAt: at('changed_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.kind] }),
    check('site_providers_issuer', sql`(kind = 'oidc') = (issuer is not null)`),
  ],
)

/** Keys by which a publisher vouches for its own accounts: a public one (ES256), or a sealed secret (HS256). */
export const siteKeys = pgTable(
  'site_keys',
  {
    siteId: uuid('site_id').notNull(),
    /** The `kid` of its tokens. */
    id: uuid('id').notNull(),
    algorithm: text('algorithm', { enum: ['ES256', 'HS256'] }).notNull(),
    publicKey: jsonb('public_key').$type<{ kty: string; crv?: string; x?: string; y?: string }>(),
    sealedSecret: text('sealed_secret'),
    madeBy: uuid('made_by').notNull(),
    madeAt: at('made_at').notNull().defaultNow(),
    usedAt: at('used_at'),
    /** From then on it vouches for nobody. */
    retiredAt: at('retired_at'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.madeBy], foreignColumns: [members.siteId, members.userId] }),
    check(
      'site_keys_kind',
      sql`(algorithm = 'ES256') = (public_key is not null) and (algorithm = 'HS256') = (sealed_secret is not null)`,
    ),
  ],
)

/** What works once and has worked, until it would have expired. `hash` names its kind, too. */
export const spentTokens = pgTable(
  'spent_tokens',
  { hash: text('hash').primaryKey(), expiresAt: at('expires_at').notNull() },
  (table) => [index('spent_tokens_expires').on(table.expiresAt)],
)

/** The gateway through which a site sends codes to phones. Templates have `{phone}` and `{text}`. */
export const siteSms = pgTable('site_sms', {
  siteId: uuid('site_id')
    .primaryKey()
    .references(() => sites.id, { onDelete: 'cascade' }),
  method: text('method', { enum: ['GET', 'POST'] }).notNull(),
  /** Address and body may hold the gateway's secrets, and headers do. */
  sealedUrl: text('sealed_url').notNull(),
  sealedHeaders: text('sealed_headers').notNull(),
  sealedBody: text('sealed_body'),
  /** What the gateway's answer says when it takes a message; null: a status of success is enough. */
  expects: text('expects'),
  /** How many a day to each country by ISO 3166-1; a country that is not named gets none. */
  caps: jsonb('caps').$type<Record<string, number>>().notNull(),
  isOn: boolean('is_on').notNull().default(true),
  changedAt: at('changed_at').notNull().defaultNow(),
})

/** Codes sent to each country on each day (UTC): what the caps are held against. */
export const smsCounts = pgTable(
  'sms_counts',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    country: text('country').notNull(),
    day: date('day').notNull(),
    sent: integer('sent').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.siteId, table.country, table.day] })],
)
