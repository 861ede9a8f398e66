import { sql } from 'drizzle-orm'
import { boolean, check, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import { sites } from './sites'

/** What a moderator does with one key: a decision with its reason, and what goes along with it. */
export const macros = pgTable(
  'macros',
  {
    siteId: uuid('site_id')
      .notNull()
      .references(() => sites.id, { onDelete: 'cascade' }),
    /** Another one where it does something else: nobody does by an old name what they have not read. */
    id: uuid('id').notNull(),
    /** Its key. */
    position: integer('position').notNull(),
    name: text('name').notNull(),
    verb: text('verb', { enum: ['approve', 'hide', 'hold'] }).notNull(),
    reason: text('reason'),
    note: text('note'),
    trust: boolean('trust').notNull().default(false),
    /** The comment and all below it. */
    branch: boolean('branch').notNull().default(false),
    sanction: text('sanction', { enum: ['warn', 'premoderate', 'suspend', 'ban'] }),
    /** null: without an end. */
    minutes: integer('minutes'),
    hidings: text('hidings', { enum: ['none', 'day', 'all'] }),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('macros_position').on(table.siteId, table.position),
    check('macros_positions', sql`position between 1 and 9`),
    check('macros_name', sql`char_length(name) between 1 and 40`),
    check('macros_note', sql`char_length(note) between 1 and 1000`),
    check('macros_verb', sql`verb in ('approve', 'hide', 'hold')`),
    check('macros_reason', sql`(verb = 'hide') = (reason is not null)`),
    check('macros_trust', sql`verb = 'approve' or not trust`),
    check('macros_branch', sql`verb = 'hide' or not branch`),
    check(
      'macros_sanction',
      sql`sanction is null or (verb = 'hide' and sanction in ('warn', 'premoderate', 'suspend', 'ban'))`,
    ),
    check(
      'macros_minutes',
      sql`case when sanction is null or sanction = 'warn' then minutes is null when sanction = 'suspend' then minutes is not null else true end`,
    ),
    check('macros_term', sql`minutes between 10 and 525600`),
    check(
      'macros_hidings',
      sql`(sanction is null) = (hidings is null) and hidings in ('none', 'day', 'all')`,
    ),
  ],
)
