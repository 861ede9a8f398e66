import { z } from 'zod'
import { comment } from './comments'
import { cursor, id, time, webAddress } from './fields'
import { standing } from './readers'
import { sorts } from './words'

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

/**
 * Roots in the order of `sort`, each followed by its first replies in reading order. Where one comment was asked
 * for, its branch comes first, with its ancestors and what follows it. Changes after `since` are not in it yet.
 */
export const threadPage = z
  .object({ thread, comments: z.array(comment), next: cursor.nullable(), since: z.number().int().min(0) })
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
 * `gone` those that are no longer shown, `count` of the whole thread, `replies` of the roots that were touched. `reset`: too much, read it all anew.
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
