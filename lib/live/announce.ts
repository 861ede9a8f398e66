import type { Tx } from '@/db/client'
import { changes } from '@/db/schema/changes'

/** What has changed: a comment as readers see it, a site's queue, or a site's settings. */
export type Change = {
  siteId: string
  threadId?: string
  commentId?: string
  queue?: boolean
  settings?: boolean
}

/** Written down in the transaction that changes it: what commits is told to every process, what does not is not. */
export const announce = (tx: Tx, change: Change) => tx.insert(changes).values(change)
