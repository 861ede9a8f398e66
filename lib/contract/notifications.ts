import { z } from 'zod'
import { cursor, id, time, webAddress } from './fields'
import { reason } from './moderation'
import { grounds } from './reasons'
import { appealOutcomes, mailPaces, notificationKinds } from './words'

/** Push services are reached by https at its own port, and by name. */
const pushEndpoint = z
  .url({ protocol: /^https$/ })
  .max(1000)
  .refine((text) => {
    const { port, username, hostname } = new URL(text)
    return port === '' && username === '' && /\.[a-z][a-z0-9-]*$/.test(hostname)
  }, 'is not the address of a push service')

/** So many bytes in base64url, with or without padding. */
const bytes = (count: number) => {
  const length = Math.ceil((count * 4) / 3)
  return z.string().regex(new RegExp(`^[\\w-]{${length}}={0,2}$`), `is not ${count} bytes in base64url`)
}

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
    outcome: z.enum(['published', 'hidden', 'pending', 'kept', 'withdrawn']).nullable(),
    /** I was told otherwise before. */
    corrected: z.boolean(),
    reason: reason.nullable(),
    /** Why my comment was hidden, and until when I can object. */
    statement: grounds.extend({ id, mayAppeal: z.boolean() }).nullable(),
    /** The answer to my objection. */
    appeal: z.object({ outcome: z.enum(appealOutcomes), answer: z.string() }).nullable(),
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

/** A browser's address and keys, as its `PushSubscription` gives them (RFC 8030, RFC 8291). */
export const pushSubscription = z
  .object({
    endpoint: pushEndpoint,
    keys: z.object({ p256dh: bytes(65), auth: bytes(16) }),
  })
  .meta({ id: 'PushSubscription' })

export type PushSubscription = z.infer<typeof pushSubscription>

export const pushEnd = z.object({ endpoint: pushEndpoint }).meta({ id: 'PushEnd' })

/** From a mail; kept out of addresses, which are logged on the way. */
export const unsubscribing = z
  .object({ token: z.string().regex(/^[\w-]{1,200}$/) })
  .meta({ id: 'Unsubscribing' })

/** Which mails of a site a token ends. */
export const unsubscription = z
  .object({ site: z.string(), subject: z.enum(['reply', 'mention', 'decision', 'report', 'digest']) })
  .meta({ id: 'Unsubscription' })
export type Unsubscription = z.infer<typeof unsubscription>
