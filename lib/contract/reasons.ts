import { z } from 'zod'
import { text, time, webAddress } from './fields'

/** A reason of a site's list; those that Pikir brings are in `words.ts`. */
export const reasonCode = z.string().regex(/^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/)

const inLanguages = (most: number) => z.object({ ru: text(1, most), kk: text(1, most), en: text(1, most) })
export type InLanguages = { ru: string; kk: string; en: string }

export const reasonWords = z.object({
  names: inLanguages(60),
  /** What the author is told. */
  sentences: inLanguages(300),
  /** Which of the published house rules was broken. */
  houseRule: inLanguages(200).nullable(),
})
export type ReasonWords = z.infer<typeof reasonWords>

export const siteReason = reasonWords
  .extend({
    code: reasonCode,
    /** Not offered any more, though decisions name it. */
    retired: z.boolean(),
  })
  .meta({ id: 'SiteReason' })
export type SiteReason = z.infer<typeof siteReason>

/** In the order in which moderators choose; the retired ones last. */
export const reasonList = z
  .object({ reasons: z.array(siteReason), version: z.string().max(64) })
  .meta({ id: 'ReasonList' })
export type ReasonList = z.infer<typeof reasonList>

/** The whole list as it shall be. One without a code is new; those that are not named are retired. */
export const newReasonList = z
  .object({
    /** Of the list that was read. */
    version: z.string().max(64),
    reasons: z
      .array(reasonWords.extend({ code: reasonCode.optional() }))
      .min(1)
      .max(18),
  })
  .refine(({ reasons }) => areDifferent(reasons.flatMap(({ code }) => code ?? [])), {
    path: ['reasons'],
    message: 'names a code twice',
  })
  .meta({ id: 'NewReasonList' })
export type NewReasonList = z.infer<typeof newReasonList>

const areDifferent = (codes: string[]) => new Set(codes).size === codes.length

/** Why something was done to an author, and until when they can object (DSA Art. 17 and 20). */
export const grounds = z.object({
  reason: reasonWords.extend({ code: reasonCode }),
  /** No person had looked at it. */
  automated: z.boolean(),
  houseRulesUrl: webAddress.nullable(),
  appealUntil: time,
})
export type Grounds = z.infer<typeof grounds>
