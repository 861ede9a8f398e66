import { z } from 'zod'
import { comment } from './comments'
import { cursor, id, text, time, webAddress } from './fields'
import { standing } from './readers'
import { moderationMode, sectionName, slowSeconds } from './sites'
import { articleStates, sorts } from './words'

export const sort = z.enum(sorts)
export type Sort = z.infer<typeof sort>

export const thread = z
  .object({
    id,
    url: webAddress,
    title: z.string(),
    commentCount: z.number().int().min(0),
    /** The member who wrote the article, where the newsroom has said so. */
    authorId: id.nullable(),
  })
  .meta({ id: 'Thread' })

export type Thread = z.infer<typeof thread>

/** What holds for who writes in a thread. */
export const terms = z
  .object({
    mode: moderationMode,
    slowSeconds,
    /** Nobody adds words any more; `closedNotice`: what the newsroom says of it. */
    closed: z.boolean(),
    closedNotice: z.string().nullable(),
  })
  .meta({ id: 'ThreadTerms' })

export type Terms = z.infer<typeof terms>

/**
 * Roots in the order of `sort`, each followed by its first replies in reading order. Where one comment was asked
 * for, its branch comes first, with its ancestors and what follows it. Changes after `since` are not in it yet.
 */
export const threadPage = z
  .object({
    thread,
    terms,
    comments: z.array(comment),
    next: cursor.nullable(),
    since: z.number().int().min(0),
  })
  .meta({ id: 'ThreadPage' })

export type ThreadPage = z.infer<typeof threadPage>

/** Who wrote the article; null: nobody of the members. */
export const threadAuthor = z.object({ userId: id.nullable() }).meta({ id: 'ThreadAuthor' })

export const repliesPage = z
  .object({ comments: z.array(comment), next: cursor.nullable() })
  .meta({ id: 'RepliesPage' })

export type RepliesPage = z.infer<typeof repliesPage>

/** What the newsroom shows above the others, newest choice first. */
export const featuredComments = z.object({ comments: z.array(comment) }).meta({ id: 'FeaturedComments' })

export type FeaturedComments = z.infer<typeof featuredComments>

/**
 * What readers see otherwise than before: `comments` as they are now, of which `arrived` came into sight meanwhile,
 * `gone` those that are no longer shown, `count` of the whole thread, `replies` of the roots that were touched, `terms`
 * where they may be others. `reset`: too much, read it all anew.
 */
export const threadChange = z
  .object({
    last: z.number().int().min(0),
    reset: z.boolean(),
    count: z.number().int().min(0),
    comments: z.array(comment),
    arrived: z.array(id),
    gone: z.array(id),
    roots: z.array(z.object({ id, replies: z.number().int().min(0) })),
    terms: terms.nullable(),
  })
  .meta({ id: 'ThreadChange' })

export type ThreadChange = z.infer<typeof threadChange>

/** How many comments each article has, by the key that was asked for. */
export const threadCounts = z.object({ counts: z.record(z.string(), z.number().int().min(0)) }).meta({
  id: 'ThreadCounts',
})

export type ThreadCounts = z.infer<typeof threadCounts>

/** What of a thread is one reader's own; `reader` is null for visitors. */
export const ownView = z
  .object({
    reader: z.object({ id, name: z.string() }).nullable(),
    mayComment: z.boolean(),
    /** Seconds since I last wrote here, where slow mode can still count them; null: longer, never, or it is not for me. */
    wroteAgo: z.number().int().min(0).nullable(),
    /** What keeps me from taking part for now. */
    sanction: standing.nullable(),
    pending: z.array(comment),
    /** My published comments whose newer text waits: that text. `editedAt`: of the one that readers see. */
    edits: z.array(z.object({ id, html: z.string(), editedAt: time.nullable() })),
    /** My votes here, by comment. */
    votes: z.record(id, z.union([z.literal(1), z.literal(-1)])),
    /** Whose comments I do not want to see on this site. */
    hiddenAuthors: z.array(z.object({ id, name: z.string() })),
  })
  .meta({ id: 'OwnView' })

export type OwnView = z.infer<typeof ownView>

/** What staff have said of one thread; null: as in its section, else on the site. */
export const threadSettings = z
  .object({
    moderationMode: moderationMode.nullable(),
    slowSeconds: slowSeconds.nullable(),
    closed: z.boolean(),
    /** What readers are told of its being closed; kept only while it is. */
    closedNotice: text(1, 500).nullable(),
    section: sectionName.nullable(),
  })
  .meta({ id: 'ThreadSettings' })

/** What is left out stays. Whoever gives a section says that the thread belongs there. */
export const threadSettingsChange = threadSettings.partial().meta({ id: 'ThreadSettingsChange' })
export type ThreadSettingsChange = z.infer<typeof threadSettingsChange>

/** An article with its discussion, as staff see it. */
export const articleLine = threadSettings
  .extend({
    id,
    url: webAddress,
    title: z.string(),
    commentCount: z.number().int().min(0),
    /** To five minutes. */
    activeAt: time,
    closedAt: time.nullable(),
    /** Staff have said so; else only a page has, which makes nothing looser. */
    sectionIsSet: z.boolean(),
    /** What holds there now. */
    terms,
  })
  .meta({ id: 'ArticleLine' })
export type ArticleLine = z.infer<typeof articleLine>

/** Which articles: all of these hold. */
export const articlesQuery = z.object({
  /** In the title, or the whole address. */
  text: text(1, 200).optional(),
  /** One alone. */
  thread: id.optional(),
  state: z.enum(articleStates).optional(),
  cursor: cursor.optional(),
})
export type ArticlesQuery = z.infer<typeof articlesQuery>

/** The newest activity first. */
export const articlesPage = z
  .object({ articles: z.array(articleLine), next: cursor.nullable() })
  .meta({ id: 'ArticlesPage' })
export type ArticlesPage = z.infer<typeof articlesPage>
