import { z } from 'zod'
import { id, time } from './fields'

/** What everybody may know of a member; of their published comments 10,000 are counted at most. */
export const person = z
  .object({
    id,
    name: z.string(),
    staff: z.boolean(),
    /** What `GET /pictures/{picture}.webp` answers with. Left out where there is none. */
    picture: id.optional(),
    joinedAt: time,
    comments: z.number().int().min(0),
  })
  .meta({ id: 'Person' })

export type Person = z.infer<typeof person>

/** People who wrote in a thread, to be named. */
export const people = z.object({ people: z.array(z.object({ id, name: z.string() })) }).meta({ id: 'People' })

export type People = z.infer<typeof people>
