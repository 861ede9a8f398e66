import { sql } from 'drizzle-orm'
import {
  check,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import { at, bytewise } from './columns'
import { members } from './members'
import { threads } from './threads'

const rootsShown = sql`depth = 0 and (status = 'published' or reply_count > 0)`
// new ones, edits that nobody has looked at while readers still see the former text, and what was reported
const waiting = sql`status = 'pending' or (status = 'published' and (revision > published_revision or reported_at is not null))`
// notices of illegal content first, then what readers have folded
const urgency = sql`case when noticed_at is not null then 0 when report_folded_at is not null then 1 else 2 end`
// what readers have folded first, then by weight
const concern = sql`case when report_folded_at is not null then 0 else 1000000 end - report_weight`

export const comments = pgTable(
  'comments',
  {
    siteId: uuid('site_id').notNull(),
    id: uuid('id').notNull(),
    threadId: uuid('thread_id').notNull(),
    parentId: uuid('parent_id'),
    authorId: uuid('author_id').notNull(),
    /** The paths of the ancestors, then an own segment: reading order is the order of paths. */
    path: bytewise('path').notNull(),
    depth: integer('depth').notNull(),
    status: text('status', { enum: ['published', 'pending', 'hidden', 'deleted'] }).notNull(),
    revision: integer('revision').notNull().default(1),
    /** What readers see; behind `revision` while an edit waits. */
    publishedRevision: integer('published_revision'),
    /** On a root: the published replies in its branch. */
    replyCount: integer('reply_count').notNull().default(0),
    upvotes: integer('upvotes').notNull().default(0),
    downvotes: integer('downvotes').notNull().default(0),
    /** Its rank in the order `best`: millionths, see `lib/threads/rules.ts`. */
    best: integer('best').generatedAlwaysAs(sql`wilson(upvotes + 1, downvotes + 1)`),
    /** Its place in the queue; holding a comment moves it to the end. */
    queuedAt: at('queued_at').notNull().defaultNow(),
    createdAt: at('created_at').notNull().defaultNow(),
    editedAt: at('edited_at'),
    /** Since when the newsroom shows it above the others. */
    featuredAt: at('featured_at'),
    featuredBy: uuid('featured_by'),
    /** Since when it has reports that a moderator is to look at; without them null. */
    reportedAt: at('reported_at'),
    /** What its open reports weigh, in tenths of a report by a reader without a record. */
    reportWeight: integer('report_weight').notNull().default(0),
    /** Since when it is folded because of them. */
    reportFoldedAt: at('report_folded_at'),
    /** When a moderator first saw it published. */
    seenAt: at('seen_at'),
    /** The same for notices of illegal content: they come first in the queue. */
    noticedAt: at('noticed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.id] }),
    unique('comments_path').on(table.siteId, table.threadId, table.path),
    foreignKey({ columns: [table.siteId, table.threadId], foreignColumns: [threads.siteId, threads.id] }),
    foreignKey({ columns: [table.siteId, table.parentId], foreignColumns: [table.siteId, table.id] }),
    foreignKey({ columns: [table.siteId, table.authorId], foreignColumns: [members.siteId, members.userId] }),
    foreignKey({
      columns: [table.siteId, table.featuredBy],
      foreignColumns: [members.siteId, members.userId],
    }),
    // readers see a root that is published, and the place of one that was answered. Each order has an index to
    // itself: conditions that are always true keep the planner from taking another's and sorting a whole thread
    index('comments_roots').on(table.siteId, table.threadId, table.path).where(rootsShown),
    index('comments_best')
      .on(table.siteId, table.threadId, table.best, table.path)
      .where(sql`${rootsShown} and best >= 0`),
    index('comments_discussed')
      .on(table.siteId, table.threadId, table.replyCount, table.path)
      .where(sql`${rootsShown} and reply_count >= 0`),
    index('comments_branch').on(table.siteId, table.threadId, table.path).where(sql`status = 'published'`),
    index('comments_newest')
      .on(table.siteId, table.threadId, table.id)
      .where(sql`status = 'published' and depth >= 0`),
    index('comments_featured')
      .on(table.siteId, table.threadId, table.featuredAt)
      .where(sql`featured_at is not null and status = 'published'`),
    index('comments_unseen').on(table.siteId, table.id).where(sql`status = 'published' and seen_at is null`),
    index('comments_hidden').on(table.siteId, table.id).where(sql`status = 'hidden'`),
    // a small thread among many: in the key's order it would be looked for in all of them
    index('comments_thread').on(table.siteId, table.threadId, table.id),
    index('comments_parent').on(table.siteId, table.parentId),
    // with the status in it counts of one author's comments need nothing else
    index('comments_author').on(table.siteId, table.authorId, table.id, table.status),
    index('comments_waiting').on(table.siteId, sql`(${urgency})`, table.queuedAt, table.id).where(waiting),
    index('comments_reported')
      .on(table.siteId, sql`(${concern})`, table.queuedAt, table.id)
      .where(sql`reported_at is not null`),
    index('comments_noticed').on(table.siteId, table.noticedAt, table.id).where(sql`noticed_at is not null`),
    check('comments_depth', sql`(${table.depth} = 0) = (${table.parentId} is null)`),
    check(
      'comments_counts',
      sql`${table.replyCount} >= 0 and ${table.upvotes} >= 0 and ${table.downvotes} >= 0
        and (${table.replyCount} = 0 or ${table.depth} = 0)`,
    ),
    check(
      'comments_published',
      sql`${table.status} <> 'published' or ${table.publishedRevision} is not null`,
    ),
  ],
)

/** One version of a comment's text, with the HTML that it was rendered to when written. */
export const revisions = pgTable(
  'revisions',
  {
    siteId: uuid('site_id').notNull(),
    commentId: uuid('comment_id').notNull(),
    number: integer('number').notNull(),
    text: text('text').notNull(),
    html: text('html').notNull(),
    /** The HTML without the mask over personal data; null: nothing is masked. A moderator's approval takes the mask off. */
    openHtml: text('open_html'),
    /** A guess by its letters; null: it has none. */
    language: text('language', { enum: ['ru', 'kk', 'en'] }).generatedAlwaysAs(sql`language_of(text)`),
    /** The text as moderators search it, in letters that have trigrams whatever the database's locale. */
    search: text('search').generatedAlwaysAs(sql`search_form(text)`),
    createdAt: at('created_at').notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.siteId, table.commentId, table.number] }),
    foreignKey({
      columns: [table.siteId, table.commentId],
      foreignColumns: [comments.siteId, comments.id],
    }).onDelete('cascade'),
    index('revisions_language').on(table.siteId, table.language, table.commentId),
    index('revisions_search').using('gin', sql`${table.search} gin_trgm_ops`),
  ],
)
