import { z } from 'zod'
import { comment } from './comments'
import { cursor, id, webAddress } from './fields'
import { sorts } from './words'

export const sort = z.enum(sorts)
export type Sort = z.infer<typeof sort>

export const thread = z
  .object({
    id,
    url: webAddress,
    title: z.string(),
    commentCount: z.number().int().min(0),
  })
  .meta({ id: 'Thread' })

export type Thread = z.infer<typeof thread>

/** Roots in the order of `sort`, each followed by its replies in reading order. */
export const threadPage = z
  .object({ thread, comments: z.array(comment), next: cursor.nullable() })
  .meta({ id: 'ThreadPage' })

export type ThreadPage = z.infer<typeof threadPage>

export const repliesPage = z
  .object({ comments: z.array(comment), next: cursor.nullable() })
  .meta({ id: 'RepliesPage' })

export type RepliesPage = z.infer<typeof repliesPage>

/** What of a thread is one reader's own; `reader` is null for visitors. */
export const ownView = z
  .object({
    reader: z.object({ id, name: z.string() }).nullable(),
    mayComment: z.boolean(),
    pending: z.array(comment),
  })
  .meta({ id: 'OwnView' })

export type OwnView = z.infer<typeof ownView>
