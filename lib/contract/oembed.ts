import { z } from 'zod'

/** A comment for other pages to quote: oEmbed 1.0, section 2.3.4, type `rich`. */
export const oembed = z
  .object({
    version: z.literal('1.0'),
    type: z.literal('rich'),
    html: z.string(),
    width: z.number().int(),
    /** null: as high as its text, where nothing is asked for. */
    height: z.number().int().nullable(),
    title: z.string(),
    author_name: z.string(),
    provider_name: z.string(),
    provider_url: z.string(),
    /** Seconds. */
    cache_age: z.number().int(),
  })
  .meta({ id: 'OEmbed' })

export type OEmbed = z.infer<typeof oembed>
