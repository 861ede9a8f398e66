import { z } from 'zod'
import { hidings, sanctionKinds } from './words'

/** A sanction that begins when it is given: `suspend` needs minutes, `warn` ends when it was read. */
export const sanctionTerm = z
  .object({
    kind: z.enum(sanctionKinds),
    /** From ten minutes to a year; null: without an end. */
    minutes: z.number().int().min(10).max(525_600).nullable().default(null),
    hide: z.enum(hidings).default('none'),
  })
  .refine(({ kind, minutes }) => kind !== 'suspend' || minutes, { path: ['minutes'], message: 'is needed' })
  .refine(({ kind, minutes }) => kind !== 'warn' || !minutes, { path: ['minutes'], message: 'has none' })
export type SanctionTerm = z.infer<typeof sanctionTerm>
