import { z } from 'zod'
import { status } from './comments'
import { id, language, text, time, webAddress } from './fields'
import { reasonCode } from './reasons'
import { openReports } from './reports'
import { sanctionTerm } from './sanction-term'
import { ruleName, signal } from './screening'
import { deeds, verbs } from './words'

export const verb = z.enum(verbs)
export type Verb = z.infer<typeof verb>

/** Of the site's own list, see `GET /sites/{site}/reasons`. */
export const reason = reasonCode
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
    /** With `approve`: from now on rules only note what they notice in what this author writes. */
    trust: z.boolean().optional(),
    /** With `hide`: laid on its author in the same moment, for the same reason. */
    sanction: sanctionTerm.nullish(),
  })
  .refine(({ verb, sanction }) => verb === 'hide' || !sanction, {
    path: ['sanction'],
    message: 'goes with hide alone',
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
    thread: z.object({
      id,
      title: z.string(),
      url: webAddress,
      section: z.string().nullable(),
      /** The member who wrote the article, as staff said. */
      authorId: id.nullable(),
    }),
    parent: z.object({ id, authorName: z.string(), html: z.string() }).nullable(),
    author: z.object({
      id,
      name: z.string(),
      /** What the publisher says they are. */
      badge: z.string().nullable(),
      /** What `GET /pictures/{picture}.webp` answers with, where the site shows it. */
      picture: id.nullable(),
      joinedAt: time,
      published: z.number().int(),
      pending: z.number().int(),
      hidden: z.number().int(),
      trusted: z.boolean(),
    }),
    decisions: z.array(decision),
    reports: openReports.nullable(),
    /** What screening noticed in this revision. */
    signals: z.array(signal),
    /** Rules that have not looked at it yet. */
    unscreened: z.array(ruleName),
    /** Readers see its personal data only once it was approved. */
    masked: z.boolean(),
    /** Readers see it, and no moderator has said that they have. */
    unseen: z.boolean(),
    featured: z.boolean(),
    /** When a notice of illegal content is to be answered. */
    dueAt: time.nullable(),
    language: language.nullable(),
    replyCount: z.number().int(),
  })
  .meta({ id: 'QueueCard' })
export type QueueCard = z.infer<typeof queueCard>

/** What is above a comment, from the root down. */
export const chain = z
  .object({
    comments: z.array(
      z.object({ id, status, createdAt: time, authorName: z.string(), html: z.string().nullable() }),
    ),
  })
  .meta({ id: 'Chain' })
export type Chain = z.infer<typeof chain>
