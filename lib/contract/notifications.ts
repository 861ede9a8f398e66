import { z } from 'zod'
import { cursor, id, time, webAddress } from './fields'
import { reason } from './moderation'
import { mailPaces, notificationKinds } from './words'

export const notificationKind = z.enum(notificationKinds)
export type NotificationKind = z.infer<typeof notificationKind>

const pace = z.enum(mailPaces)

/** How each kind comes by mail. */
export const notificationSettings = z
  .object({ reply: pace, mention: pace, decision: pace, report: pace })
  .meta({ id: 'NotificationSettings' })

export type NotificationSettings = z.infer<typeof notificationSettings>

export const settingsOfNotifications = notificationSettings
  .partial()
  .meta({ id: 'NotificationSettingsChange' })

/** Something that concerns a reader: who answered or named them, what was decided on what they wrote or reported. */
export const notification = z
  .object({
    id,
    kind: notificationKind,
    at: time,
    seen: z.boolean(),
    thread: z.object({ id, title: z.string(), url: webAddress }),
    commentId: id,
    /** Who answered or named me; nobody of the newsroom is ever named. */
    by: z.string().nullable(),
    /** The beginning of the comment, plain text; null where it is not shown any more. */
    excerpt: z.string().nullable(),
    /** What became of my comment, or of the one that I reported. */
    outcome: z.enum(['published', 'hidden', 'pending', 'kept']).nullable(),
    reason: reason.nullable(),
    /** The newsroom's own words to the author. */
    note: z.string().nullable(),
    /** Of my report. */
    reference: z.string().nullable(),
  })
  .meta({ id: 'Notification' })

export type Notification = z.infer<typeof notification>

export const notificationPage = z
  .object({ notifications: z.array(notification), next: cursor.nullable(), unseen: z.number().int().min(0) })
  .meta({ id: 'NotificationPage' })

export type NotificationPage = z.infer<typeof notificationPage>

/** All up to and with this one were seen. */
export const seen = z.object({ until: id }).meta({ id: 'Seen' })
