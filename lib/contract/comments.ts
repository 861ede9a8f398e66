import { z } from 'zod'
import { id, text, time, webAddress } from './fields'
import { sectionName } from './sites'
import { statuses } from './words'

export const status = z.enum(statuses)
export type Status = z.infer<typeof status>

export const maxCommentLength = 10_000

/**
 * `badge`: what the publisher says they are, such as a subscriber. `picture`: what `GET /pictures/{picture}.webp`
 * answers with. Left out where there is none.
 */
const author = z.object({
  id,
  name: z.string(),
  staff: z.boolean(),
  badge: z.string().optional(),
  picture: id.optional(),
})

/** A comment as readers get it. Tombstones (hidden, deleted, withdrawn while they have replies) carry neither author nor text. */
export const comment = z
  .object({
    id,
    parentId: id.nullable(),
    depth: z.number().int().min(0),
    /** Comments are ordered by it where nothing else is asked for; later ones have greater numbers. */
    order: z.number().int().min(1),
    status,
    author: author.nullable(),
    html: z.string().nullable(),
    createdAt: time,
    editedAt: time.nullable(),
    upvotes: z.number().int().min(0),
    downvotes: z.number().int().min(0),
    /** The newsroom shows it above the others. */
    featured: z.boolean(),
    /** It is folded because of what readers reported, until a moderator has looked. Left out where it is not. */
    folded: z.literal(true).optional(),
    /** On a root: the published replies in its branch; on a reply null. */
    replies: z.number().int().min(0).nullable(),
    /** On a root whose branch was cut: where `replies` goes on, which may repeat what is known. */
    more: z.string().nullable(),
  })
  .meta({ id: 'Comment' })

export type Comment = z.infer<typeof comment>

/** From the problem `nudge`: sent along with the same text it says that the author read what was noticed. */
const nudged = z.string().max(100).optional()

/** An author's new text for what they wrote; `revision` is the one that they began with. */
export const edit = z
  // an author has minutes, not millions of tries
  .object({
    text: text(1, maxCommentLength),
    revision: z.number().int().min(1).max(1_000_000),
    nudge: nudged,
  })
  .meta({ id: 'Edit' })

export type Edit = z.infer<typeof edit>

/** With the new text; `waits`: readers see the former one until a moderator has looked at it. */
export const editedComment = comment.extend({ waits: z.boolean() }).meta({ id: 'EditedComment' })

export type EditedComment = z.infer<typeof editedComment>

/** A comment's text as its author wrote it, and until when they may write it anew. */
export const source = z
  .object({ text: z.string(), revision: z.number().int().min(1), editableUntil: time })
  .meta({ id: 'Source' })

export type Source = z.infer<typeof source>

/** Markdown that somebody is about to send. */
export const newPreview = z.object({ text: text(1, maxCommentLength) }).meta({ id: 'NewPreview' })

/** What readers would see of it. */
export const preview = z.object({ html: z.string() }).meta({ id: 'Preview' })

export type Preview = z.infer<typeof preview>

/** 1, -1, or 0 to take it back. */
export const vote = z
  .object({ value: z.union([z.literal(1), z.literal(0), z.literal(-1)]) })
  .meta({ id: 'Vote' })

export type Vote = z.infer<typeof vote>

export const voteCounts = z
  .object({ upvotes: z.number().int().min(0), downvotes: z.number().int().min(0) })
  .meta({ id: 'VoteCounts' })

export type VoteCounts = z.infer<typeof voteCounts>

/** The article under which a thread begins with its first comment. */
export const page = z
  .object({
    key: text(1, 500),
    url: webAddress,
    title: text(0, 300),
    /** The part of the publication that the page says it belongs to. */
    section: sectionName.nullish(),
  })
  .meta({ id: 'Page' })

export type Page = z.infer<typeof page>

export const newComment = z
  .object({
    text: text(1, maxCommentLength),
    parentId: id.nullish(),
    page,
    nudge: nudged,
  })
  .meta({ id: 'NewComment' })

export type NewComment = z.infer<typeof newComment>

/** What somebody wrote, for themselves; hidden words too. */
export const ownComment = z
  .object({
    id,
    status,
    html: z.string(),
    createdAt: time,
    site: z.string(),
    article: z.object({ title: z.string(), url: webAddress }),
  })
  .meta({ id: 'OwnComment' })
export type OwnComment = z.infer<typeof ownComment>

export const ownComments = z
  .object({ comments: z.array(ownComment), next: z.string().nullable() })
  .meta({ id: 'OwnComments' })
export type OwnComments = z.infer<typeof ownComments>
