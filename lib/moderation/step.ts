import type { Status } from '@/lib/contract/comments'
import type { Decision } from '@/lib/contract/moderation'

/** What a decision does to one comment. */
export type Step = {
  id: string
  threadId: string
  path: string
  decisionId: string
  verb: Decision['verb']
  revision: number
  from: Status
  to: Status
  /** The revision that readers saw, and the one that they will see where the status lets them. */
  shown: number | null
  shows: number | null
  undoes: string | null
}
