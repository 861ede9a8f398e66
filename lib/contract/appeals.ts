import { z } from 'zod'
import { status } from './comments'
import { cursor, id, text, time, webAddress } from './fields'
import { grounds } from './reasons'
import { ruleName } from './screening'
import { appealOutcomes, sanctionKinds } from './words'

export const appealOutcome = z.enum(appealOutcomes)
export type AppealOutcome = z.infer<typeof appealOutcome>

/** An author's objection to one decision or one sanction. */
export const newAppeal = z
  .object({ decisionId: id.optional(), sanctionId: id.optional(), text: text(1, 2000) })
  .refine(({ decisionId, sanctionId }) => (decisionId === undefined) !== (sanctionId === undefined), {
    path: ['decisionId'],
    message: 'a decision or a sanction is needed, and not both',
  })
  .meta({ id: 'NewAppeal' })
export type NewAppeal = z.infer<typeof newAppeal>

/** As its author reads it. */
export const ownAppeal = z
  .object({
    id,
    text: z.string(),
    createdAt: time,
    outcome: appealOutcome.nullable(),
    answer: z.string().nullable(),
    settledAt: time.nullable(),
  })
  .meta({ id: 'OwnAppeal' })
export type OwnAppeal = z.infer<typeof ownAppeal>

const place = z.object({ id, title: z.string(), url: webAddress })

/** What an author is told of a decision on a comment of theirs, or of a sanction (DSA Art. 17). */
export const statement = grounds
  .extend({
    /** Of the decision or the sanction. */
    id,
    about: z.enum(['decision', 'sanction']),
    at: time,
    thread: place.nullable(),
    commentId: id.nullable(),
    /** The beginning of what was hidden, plain text. */
    excerpt: z.string().nullable(),
    sanction: z
      .object({ kind: z.enum(sanctionKinds), endsAt: time.nullable(), letter: z.string().nullable() })
      .nullable(),
    /** It has not been taken back, and has not ended. */
    stands: z.boolean(),
    mayAppeal: z.boolean(),
    appeal: ownAppeal.nullable(),
  })
  .meta({ id: 'Statement' })
export type Statement = z.infer<typeof statement>

export const statementPage = z
  .object({ statements: z.array(statement), next: cursor.nullable() })
  .meta({ id: 'StatementPage' })
export type StatementPage = z.infer<typeof statementPage>

/** An appeal as moderators get it. */
export const appeal = ownAppeal
  .extend({
    author: z.object({
      id,
      name: z.string(),
      joinedAt: time,
      published: z.number().int(),
      pending: z.number().int(),
      hidden: z.number().int(),
    }),
    comment: z.object({ id, status, html: z.string(), createdAt: time, thread: place }).nullable(),
    decision: z
      .object({
        id,
        reason: z.string().nullable(),
        note: z.string().nullable(),
        /** null: a rule decided. */
        by: z.string().nullable(),
        rule: ruleName.nullable(),
        at: time,
      })
      .nullable(),
    sanction: z
      .object({
        id,
        kind: z.enum(sanctionKinds),
        reason: z.string(),
        note: z.string().nullable(),
        by: z.string(),
        at: time,
        endsAt: time.nullable(),
        liftedAt: time.nullable(),
      })
      .nullable(),
    /** Whoever asks decided it or wrote it: another moderator answers. */
    isOwn: z.boolean(),
    settledBy: z.string().nullable(),
  })
  .meta({ id: 'Appeal' })
export type Appeal = z.infer<typeof appeal>

export const appealPage = z
  .object({ appeals: z.array(appeal), next: cursor.nullable(), open: z.number().int().min(0) })
  .meta({ id: 'AppealPage' })
export type AppealPage = z.infer<typeof appealPage>

export const appealState = z.enum(['open', 'settled'])
export type AppealState = z.infer<typeof appealState>

export const settlement = z
  .object({ outcome: appealOutcome, answer: text(1, 2000) })
  .meta({ id: 'Settlement' })
export type Settlement = z.infer<typeof settlement>
