import { z } from 'zod'
import { id, time } from './fields'
import { insightsRanges } from './words'

// what lies before it was written by nobody here
const firstYear = 2000
/** The longest range, in days: a year, a leap year too. */
export const mostDays = 366
const dayLength = 86_400_000

const day = z.iso.date().refine((text) => Number(text.slice(0, 4)) >= firstYear, 'is too long ago')
export const insightsRange = z.enum(insightsRanges)
export type InsightsRange = z.infer<typeof insightsRange>

/** Either one of the ranges that end now, or two days of the site's time zone, of which the last is meant as a whole. */
export const insightsChoice = z
  .strictObject({ range: insightsRange.optional(), from: day.optional(), until: day.optional() })
  .superRefine(({ range, from, until }, { addIssue }) => {
    const refuse = (path: string, message: string) => addIssue({ code: 'custom', path: [path], message })
    if (range && (from || until)) return refuse('range', 'is given together with days')
    if (!from && !until) return
    if (!from || !until) return refuse(from ? 'until' : 'from', 'is missing')
    const days = (Date.parse(until) - Date.parse(from)) / dayLength + 1
    if (days < 1) return refuse('until', 'is before the first day')
    if (days > mostDays) refuse('until', `is more than ${mostDays} days after the first`)
  })
export type InsightsChoice = z.infer<typeof insightsChoice>

const count = z.number().int()
/** From 0 to 1; null: of nothing. */
const share = z.number().nullable()
const seconds = z.number().nullable()

/** Of a time that lies behind. What was undone does not count, nor does its undoing, putting off or covering words. */
export const insightsTotals = z.object({
  from: time,
  until: time,
  /** Comments written. */
  posted: count,
  /** Decisions by people: the sum of the next four. */
  decided: count,
  approved: count,
  hiddenByPeople: count,
  held: count,
  restored: count,
  hiddenByRules: count,
  /** Of what people approved or hid, and rules hid. */
  hiddenShare: share,
  /** Of those that waited, from being written to a person's first decision. */
  medianSeconds: seconds,
  p90Seconds: seconds,
  reportsMade: count,
  reportsClosed: count,
  appealsSettled: count,
  appealsGranted: count,
  appealsGrantedShare: share,
})
export type InsightsTotals = z.infer<typeof insightsTotals>

/** An hour or a day, from `at` on; the last may still be going on. */
export const insightsStep = z.object({
  at: time,
  posted: count,
  decided: count,
  medianSeconds: seconds,
  p90Seconds: seconds,
})

export const insights = z
  .object({
    timeZone: z.string(),
    /** The first day and the last, in that zone. */
    from: z.string(),
    until: z.string(),
    step: z.enum(['hour', 'day']),
    now: z.object({
      at: time,
      waiting: count,
      /** Since when the one that waits longest has its place in the queue. */
      oldestAt: time.nullable(),
      reported: count,
      /** Notices of illegal content: all open ones, those due within four hours, those that are late. */
      notices: count,
      noticesDue: count,
      noticesLate: count,
      appeals: count,
    }),
    totals: insightsTotals,
    /** The same for as long a time before: a day a week ago, else the days just before. null: the range is too long. */
    before: insightsTotals.nullable(),
    steps: z.array(insightsStep),
    /** Of what was hidden, most first; codes of the site's list. */
    hiddenByReason: z.array(z.object({ reason: z.string().nullable(), count, share: z.number() })),
    /** The same by who hid it; null: people. */
    hiddenBy: z.array(z.object({ rule: z.string().nullable(), count, share: z.number() })),
    /** Decisions of whoever asks. */
    own: count,
    /** Those of everybody, by name; for administrators alone. */
    moderators: z.array(z.object({ id, name: z.string(), decided: count })).nullable(),
  })
  .meta({ id: 'Insights' })
export type Insights = z.infer<typeof insights>
