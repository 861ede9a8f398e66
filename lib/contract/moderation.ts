import { z } from 'zod'
import { status } from './comments'
import { cursor, id, text, time, webAddress } from './fields'
import { openReports } from './reports'
import { ruleName, signal, unscreened } from './screening'
import { deeds, reasons, verbs } from './words'

export const verb = z.enum(verbs)
export type Verb = z.infer<typeof verb>

export const reason = z.enum(reasons)
export type Reason = z.infer<typeof reason>

/** A ruling on the revision that the moderator read, and in the `status` that they read it in. `hide` needs a reason. */
export const newDecision = z
  .object({
    verb,
    revision: z.number().int().min(1),
    status: status.optional(),
    reason: reason.nullish(),
    note: text(0, 1000).nullish(),
    /** What was said later stays open when a comment is kept; null: no reports were seen, left out: all were. */
    reportsUntil: time.nullish(),
  })
  .refine((decision) => decision.verb !== 'hide' || decision.reason, {
    path: ['reason'],
    message: 'is needed to hide',
  })
  .meta({ id: 'NewDecision' })
export type NewDecision = z.infer<typeof newDecision>

export const decision = z
  .object({
    id,
    commentId: id,
    verb: z.enum(deeds),
    revision: z.number().int(),
    reason: reason.nullable(),
    note: z.string().nullable(),
    /** null: a rule decided. */
    by: z.string().nullable(),
    rule: ruleName.nullable(),
    at: time,
    undoes: id.nullable(),
    /** The comment's status after it. */
    status,
  })
  .meta({ id: 'Decision' })
export type Decision = z.infer<typeof decision>

/** A comment as moderators get it: with its article, parent and author's history. */
export const queueCard = z
  .object({
    id,
    revision: z.number().int(),
    status,
    text: z.string(),
    html: z.string(),
    /** Where an edit waits: what readers see meanwhile. */
    shown: z.object({ revision: z.number().int(), html: z.string() }).nullable(),
    createdAt: time,
    thread: z.object({ id, title: z.string(), url: webAddress }),
    parent: z.object({ id, authorName: z.string(), html: z.string() }).nullable(),
    author: z.object({
      id,
      name: z.string(),
      joinedAt: time,
      published: z.number().int(),
      pending: z.number().int(),
      hidden: z.number().int(),
    }),
    decisions: z.array(decision),
    reports: openReports.nullable(),
    /** What screening noticed in this revision. */
    signals: z.array(signal),
    /** Rules that have not looked at it yet. */
    unscreened: z.array(ruleName),
    /** Readers see its personal data only once it was approved. */
    masked: z.boolean(),
  })
  .meta({ id: 'QueueCard' })
export type QueueCard = z.infer<typeof queueCard>

export const queuePage = z
  .object({
    cards: z.array(queueCard),
    next: cursor.nullable(),
    waiting: z.number().int(),
    unscreened: unscreened.nullable(),
  })
  .meta({ id: 'QueuePage' })
export type QueuePage = z.infer<typeof queuePage>
