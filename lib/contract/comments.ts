import { z } from 'zod'
import { id, text, time, webAddress } from './fields'
import { statuses } from './words'

export const status = z.enum(statuses)
export type Status = z.infer<typeof status>

export const maxCommentLength = 10_000

/** A comment as readers get it. Tombstones (hidden, deleted, withdrawn while they have replies) carry neither author nor text. */
export const comment = z
  .object({
    id,
    parentId: id.nullable(),
    depth: z.number().int().min(0),
    status,
    author: z.object({ id, name: z.string(), staff: z.boolean() }).nullable(),
    html: z.string().nullable(),
    createdAt: time,
    editedAt: time.nullable(),
    /** On a root whose branch was cut: where `replies` goes on. */
    more: z.string().nullable(),
  })
  .meta({ id: 'Comment' })

export type Comment = z.infer<typeof comment>

/** The article under which a thread begins with its first comment. */
export const page = z
  .object({
    key: text(1, 500),
    url: webAddress,
    title: text(0, 300),
  })
  .meta({ id: 'Page' })

export type Page = z.infer<typeof page>

export const newComment = z
  .object({
    text: text(1, maxCommentLength),
    parentId: id.nullish(),
    page,
  })
  .meta({ id: 'NewComment' })

export type NewComment = z.infer<typeof newComment>
