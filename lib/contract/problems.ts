import { z } from 'zod'
import { standing } from './readers'
import { nudge } from './screening'

/** Every refusal that the API knows, with its HTTP status. Codes are message keys in `problems.json`. */
export const problemStatus = {
  'malformed-json': 400,
  'invalid-input': 400,
  'invalid-cursor': 400,
  'not-signed-in': 401,
  forbidden: 403,
  'not-a-member': 403,
  banned: 403,
  suspended: 403,
  warned: 403,
  'second-person': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'comment-decided': 409,
  'comment-changed': 409,
  'decision-undone': 409,
  'name-taken': 409,
  'already-a-member': 409,
  'last-admin': 409,
  'already-sanctioned': 409,
  'sanction-over': 409,
  'thread-closed': 409,
  'slow-mode': 429,
  'too-many-sections': 422,
  'edit-too-late': 409,
  'voting-off': 409,
  'downvotes-off': 409,
  'body-too-large': 413,
  'not-json': 415,
  'parent-unavailable': 422,
  'thread-mismatch': 422,
  'key-reused': 422,
  'name-refused': 422,
  'too-many-filters': 422,
  'range-too-long': 422,
  'selection-changed': 409,
  nudge: 422,
  'word-refused': 422,
  'settings-changed': 409,
  'macro-gone': 404,
  'own-decision': 403,
  'already-appealed': 409,
  'appeal-too-late': 409,
  'nothing-to-appeal': 409,
  'appeal-settled': 409,
  'code-wrong': 422,
  'password-wrong': 422,
  'password-common': 422,
  'sign-in-again': 403,
  'code-expired': 422,
  'invitation-invalid': 422,
  'invitation-other-address': 422,
  'too-many-requests': 429,
  internal: 500,
  'format-unknown': 501,
  unavailable: 503,
} as const

export type ProblemCode = keyof typeof problemStatus

/** RFC 9457. `title` comes in the reader's language; `decision` says who was first when a decision came too late. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.enum(Object.keys(problemStatus) as [ProblemCode, ...ProblemCode[]]),
    requestId: z.string().optional(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    nudge: nudge.optional(),
    /** With `banned`, `suspended` and `warned`. */
    sanction: standing.optional(),
    decision: z.object({ verb: z.string(), by: z.string().nullable(), at: z.string() }).optional(),
  })
  .meta({ id: 'Problem' })

export type ProblemBody = z.infer<typeof problem>
