import { z } from 'zod'
import { email, language, text, time, id as uuid } from './fields'
import { reasons, reportReasons } from './words'

export const reportReason = z.enum(reportReasons)
export type ReportReason = z.infer<typeof reportReason>

/** What DSA Art. 16(2) asks for: reasons, who gives them, and that they are given in good faith. */
export const notice = z.object({
  explanation: text(10, 5_000),
  /** The law that is broken, as far as the notifier knows it. */
  law: text(0, 300).nullish(),
  name: text(2, 100),
  email,
  goodFaith: z.literal(true),
})

/** A reader's complaint about the revision that they read. A visitor can give notice of illegal content alone. */
export const newReport = z
  .object({
    reason: reportReason,
    revision: z.number().int().min(1).optional(),
    /** The same for whoever knows only when what they read was edited, or that it never was: null. */
    editedAt: time.nullish(),
    note: text(0, 1_000).nullish(),
    notice: notice.nullish(),
    /** What the reporter reads: mails about it are written in it. */
    language: language.optional(),
  })
  .refine(({ reason, notice }) => (reason === 'illegal') === Boolean(notice), {
    path: ['notice'],
    message: 'is needed for illegal content, and only there',
  })
  .meta({ id: 'NewReport' })

export type NewReport = z.infer<typeof newReport>

/** What who reports gets at once. */
export const receipt = z.object({ reference: z.string(), receivedAt: time }).meta({ id: 'Receipt' })

export type Receipt = z.infer<typeof receipt>

const count = z.number().int().min(1)

/** Of a thread's comments those that readers disagree with, by how many; 100 at most. */
export const disagreements = z
  .object({ comments: z.array(z.object({ id: uuid, count })) })
  .meta({ id: 'Disagreements' })

export type Disagreements = z.infer<typeof disagreements>

const complaint = z.enum(reasons)

/** What moderators see of the reports on a comment that nobody has decided on yet: never who sent them, but for notices. */
export const openReports = z
  .object({
    since: time,
    /** When the last of them was said, to the microsecond. */
    until: time,
    /** By reason; who merely disagrees is not among them. */
    counts: z.array(z.object({ reason: complaint, count })),
    /** Of all of them, in reports by a reader without a record. */
    weight: z.number().min(0),
    /** Since when readers see the comment folded because of them. */
    foldedAt: time.nullable(),
    reporters: z.object({
      /** What became of what they reported before, all of them together. */
      upheld: z.number().int().min(0),
      dismissed: z.number().int().min(0),
      /** How many have no record yet. */
      unknown: z.number().int().min(0),
      /** How many look like another of them, and add nothing. */
      alike: z.number().int().min(0),
    }),
    /** The first of those with words of the reader's own. */
    notes: z.array(z.object({ reason: complaint, note: z.string(), revision: count, at: time })),
    /** The first of those that give notice of illegal content, with what is needed to judge and to answer them. */
    notices: z.array(
      z.object({
        reference: z.string(),
        by: z.enum(['reader', 'visitor']),
        name: z.string(),
        email: z.string(),
        law: z.string().nullable(),
        explanation: z.string(),
        revision: count,
        at: time,
      }),
    ),
  })
  .meta({ id: 'OpenReports' })

export type OpenReports = z.infer<typeof openReports>
