import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { at } from './columns'

/** A publication with its settings. Everything but accounts belongs to one. */
export const sites = pgTable(
  'sites',
  {
    id: uuid('id').primaryKey(),
    slug: text('slug').notNull().unique(),
    name: text('name').notNull(),
    language: text('language', { enum: ['ru', 'kk', 'en'] }).notNull(),
    timeZone: text('time_zone').notNull(),
    origins: text('origins').array().notNull(),
    moderationMode: text('moderation_mode', { enum: ['pre', 'post', 'smart'] }).notNull(),
    /** Seconds between two comments of one reader in a thread. */
    slowSeconds: integer('slow_seconds').notNull().default(0),
    /** A comment whose reports weigh so much is folded until a moderator has looked; null: none is. */
    foldAtReports: integer('fold_at_reports').default(5),
    /** A ban without an end needs a second moderator. */
    twoPersonBans: boolean('two_person_bans').notNull().default(false),
    /** Where the published house rules are. */
    houseRulesUrl: text('house_rules_url'),
    /** What readers may say of a comment without words. */
    voting: text('voting', { enum: ['both', 'like', 'none'] })
      .notNull()
      .default('both'),
    /** A comment with a score below it is folded; null: none is. */
    foldBelow: integer('fold_below').default(-5),
    /** For how long an author may write a comment anew. */
    editMinutes: integer('edit_minutes').notNull().default(15),
    /** How readers may come in to comment here: some of `waysIn` (lib/contract/words.ts). */
    ways: text('ways', {
      enum: ['code', 'password', 'passkey', 'phone', 'google', 'yandex', 'vk', 'github', 'oidc', 'own'],
    })
      .array()
      .notNull()
      .default(sql`'{code,password,passkey,phone,google,yandex,vk,github,oidc,own}'`),
    /** Whether addresses of throw-away mailboxes are refused. */
    refusesDisposable: boolean('refuses_disposable').notNull().default(false),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  () => [
    check(
      'sites_ways',
      sql`cardinality(ways) > 0 and ways <@ '{code,password,passkey,phone,google,yandex,vk,github,oidc,own}'`,
    ),
    check('sites_voting', sql`voting in ('both', 'like', 'none')`),
    check('sites_fold_below', sql`fold_below between -1000 and -1`),
    check('sites_slow_seconds', sql`slow_seconds between 0 and 3600`),
    check('sites_fold_at_reports', sql`fold_at_reports between 1 and 1000`),
    check('sites_edit_minutes', sql`edit_minutes between 0 and 1440`),
  ],
)
