import { boolean, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { at, bytes } from './columns'
import { sites } from './sites'

/** People, over all sites. The names of the columns that NextAuth reads are its own. */
export const users = pgTable('users', {
  id: uuid('id').primaryKey(),
  name: text('name'),
  email: text('email').unique(),
  emailVerified: at('email_verified'),
  image: text('image'),
  language: text('language', { enum: ['ru', 'kk', 'en'] })
    .notNull()
    .default('ru'),
  /** Set by the demo seed alone: production refuses a database that holds such accounts. */
  demo: boolean('demo').notNull().default(false),
  createdAt: at('created_at').notNull().defaultNow(),
})

/** Links to sign-in providers, kept by NextAuth's adapter. */
export const accounts = pgTable(
  'accounts',
  {
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    type: text('type').notNull(),
    provider: text('provider').notNull(),
    providerAccountId: text('provider_account_id').notNull(),
    refresh_token: text('refresh_token'),
    access_token: text('access_token'),
    expires_at: integer('expires_at'),
    token_type: text('token_type'),
    scope: text('scope'),
    id_token: text('id_token'),
    session_state: text('session_state'),
  },
  (table) => [
    primaryKey({ columns: [table.provider, table.providerAccountId] }),
    index('accounts_user').on(table.userId),
  ],
)

/** `sessionToken` is the SHA-256 of what the cookie holds. */
export const sessions = pgTable(
  'sessions',
  {
    sessionToken: text('session_token').primaryKey(),
    /** What its owner names it by, to end it. */
    id: uuid('id').notNull().unique().defaultRandom(),
    userId: uuid('user_id')
      .notNull()
      .references(() => users.id, { onDelete: 'cascade' }),
    expires: at('expires').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    /** Of the last use, to the hour. */
    seenAt: at('seen_at').notNull().defaultNow(),
    /** Where it was begun, as far as that is known: names of programs, and a country by ISO 3166-1. */
    browser: text('browser'),
    system: text('system'),
    isHandheld: boolean('is_handheld').notNull().default(false),
    country: text('country'),
    /** How its owner came in: one of `waysIn` (lib/contract/words.ts). */
    way: text('way'),
    /** Where that was `oidc`: the issuer that vouched. */
    issuer: text('issuer'),
    /** Since when the second factor lets it act for newsrooms; from then on it is short. */
    staffSince: at('staff_since'),
    /** The site that alone says who this is, by its own provider or its own gateway for SMS. */
    vouchedBy: uuid('vouched_by').references(() => sites.id, { onDelete: 'cascade' }),
    /** When the second factor was last shown: what is grave asks for a fresh one. */
    secondAt: at('second_at'),
  },
  (table) => [index('sessions_user').on(table.userId), index('sessions_expires').on(table.expires)],
)

/** Codes that were mailed or texted: `token` is a keyed hash of code and request, `identifier` the request that the cookie names. */
export const verificationTokens = pgTable(
  'verification_tokens',
  {
    identifier: text('identifier').notNull(),
    token: text('token').notNull(),
    email: text('email'),
    /** Instead of an address: a number, sealed. */
    phone: text('phone'),
    /** Whose gateway texted it. */
    siteId: uuid('site_id'),
    /** For the account, if this is the first that is heard of it. */
    language: text('language', { enum: ['ru', 'kk', 'en'] })
      .notNull()
      .default('ru'),
    tries: integer('tries').notNull().default(0),
    expires: at('expires').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.identifier, table.token] }),
    index('verification_tokens_expires').on(table.expires),
  ],
)

/** Argon2id in PHC form, with its parameters. Who has one may sign in by it as well as by code. */
export const passwords = pgTable('passwords', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  hash: text('hash').notNull(),
  changedAt: at('changed_at').notNull().defaultNow(),
})

/** Wrong passwords for an address in a row, known here or not. `key`: a hash of the address. */
export const passwordTries = pgTable(
  'password_tries',
  {
    key: text('key').primaryKey(),
    tries: integer('tries').notNull(),
    lastAt: at('last_at').notNull().defaultNow(),
    blockedUntil: at('blocked_until'),
  },
  (table) => [index('password_tries_last').on(table.lastAt)],
)

/** A number that is proven. `hash` is keyed: nobody finds numbers by trying them all; `sealed` opens with the server's secret. */
export const phones = pgTable('phones', {
  userId: uuid('user_id')
    .primaryKey()
    .references(() => users.id, { onDelete: 'cascade' }),
  hash: text('hash').notNull().unique(),
  sealed: text('sealed').notNull(),
  /** By ISO 3166-1. */
  country: text('country'),
  /** Whose gateway proved it: no other's opens this account. */
  siteId: uuid('site_id').references(() => sites.id, { onDelete: 'set null' }),
  verifiedAt: at('verified_at').notNull().defaultNow(),
})

/** Pictures that readers gave themselves: WebP, 256 pixels. The id is its address; another picture has another. */
export const avatars = pgTable('avatars', {
  id: uuid('id').primaryKey().defaultRandom(),
  userId: uuid('user_id')
    .notNull()
    .unique()
    .references(() => users.id, { onDelete: 'cascade' }),
  bytes: bytes('bytes').notNull(),
  createdAt: at('created_at').notNull().defaultNow(),
})

/** How many sign-ins passed and failed in each minute: what a wave of stuffed passwords is known by. */
export const signInCounts = pgTable('sign_in_counts', {
  minute: at('minute').primaryKey(),
  passed: integer('passed').notNull().default(0),
  failed: integer('failed').notNull().default(0),
})
