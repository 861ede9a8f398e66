import { z } from 'zod'
import { status } from './comments'
import { cursor, id, language, text, time } from './fields'
import { queueCard, reason, verb } from './moderation'
import { ruleName, unscreened } from './screening'
import { queueTabs } from './words'

export const queueTab = z.enum(queueTabs)
export type QueueTab = z.infer<typeof queueTab>

const hours = z.coerce.number().int().min(1).max(87_600)

/** What of a tab is looked at; what is left out does not matter. */
export const queueFilter = z.object({
  thread: id.optional(),
  author: id.optional(),
  section: text(1, 100).optional(),
  rule: ruleName.optional(),
  /** A guess by letters. */
  language: language.optional(),
  status: status.optional(),
  /** A part of the text, whatever its case. */
  text: text(1, 100).optional(),
  newerThanHours: hours.optional(),
  olderThanHours: hours.optional(),
})
export type QueueFilter = z.infer<typeof queueFilter>

export const queueChoice = queueFilter.extend({ tab: queueTab.default('waiting') })
export type QueueChoice = z.infer<typeof queueChoice>

/** How much is in each tab; `new` and `all` are not counted beyond what fits on a button. */
export const queueCounts = z.object({
  waiting: z.number().int(),
  pending: z.number().int(),
  reported: z.number().int(),
  notices: z.number().int(),
  new: z.number().int(),
  appeals: z.number().int(),
})
export type QueueCounts = z.infer<typeof queueCounts>

/** A colleague who looks at a comment now. */
export const claim = z.object({ commentId: id, by: z.string(), until: time }).meta({ id: 'Claim' })
export type Claim = z.infer<typeof claim>

export const queuePage = z
  .object({
    cards: z.array(queueCard),
    next: cursor.nullable(),
    waiting: z.number().int(),
    counts: queueCounts,
    /** Of the others. */
    claims: z.array(claim),
    unscreened: unscreened.nullable(),
  })
  .meta({ id: 'QueuePage' })
export type QueuePage = z.infer<typeof queuePage>

export const newClaim = z.object({ commentId: id }).meta({ id: 'NewClaim' })

/** `held`: by whom it was claimed before; nobody is kept from deciding by that. */
export const claimed = z.object({ until: time, held: claim.nullable() }).meta({ id: 'Claimed' })
export type Claimed = z.infer<typeof claimed>

export const newSavedFilter = z
  .object({ name: text(1, 40), filter: queueChoice })
  .meta({ id: 'NewSavedFilter' })
export type NewSavedFilter = z.infer<typeof newSavedFilter>

export const savedFilter = z.object({ id, name: z.string(), filter: queueChoice }).meta({ id: 'SavedFilter' })
export type SavedFilter = z.infer<typeof savedFilter>

export const savedFilters = z.object({ filters: z.array(savedFilter) })

/** How many match, as of when: a bulk decision takes no comment that came or changed later. */
export const matching = z.object({ count: z.number().int(), asOf: time }).meta({ id: 'Matching' })
export type Matching = z.infer<typeof matching>

/** As many as one decision may take. */
export const mostAtOnce = 5_000

const selection = z.union([
  z.object({
    comments: z
      .array(z.object({ id, revision: z.number().int().min(1) }))
      .min(1)
      .max(500),
  }),
  z.object({ filter: queueChoice, count: z.number().int().min(1).max(mostAtOnce), asOf: time }),
  z.object({ branch: id }),
])
export type Selection = z.infer<typeof selection>

/** One decision on many comments. */
export const newBulk = z
  .object({ verb, reason: reason.nullish(), note: text(0, 1000).nullish(), selection })
  .refine((bulk) => bulk.verb !== 'hide' || bulk.reason, { path: ['reason'], message: 'is needed to hide' })
  .meta({ id: 'NewBulk' })
export type NewBulk = z.infer<typeof newBulk>

/** `done` is how far it has come; in the end, how many were decided: the others had been decided meanwhile. */
export const bulk = z
  .object({
    id,
    verb,
    state: z.enum(['waiting', 'running', 'done', 'failed', 'undone']),
    total: z.number().int(),
    done: z.number().int(),
    undoes: id.nullable(),
  })
  .meta({ id: 'Bulk' })
export type Bulk = z.infer<typeof bulk>

const place = z.number().int().min(0).max(100_000)

/** Places in the text as the card shows it, in UTF-16 units. */
export const newMask = z
  .object({
    revision: z.number().int().min(1),
    ranges: z
      .array(z.object({ start: place, end: place }).refine(({ start, end }) => start < end))
      .min(1)
      .max(50),
  })
  .meta({ id: 'NewMask' })
export type NewMask = z.infer<typeof newMask>
