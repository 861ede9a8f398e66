import type { Tx } from '@/db/client'
import { changes } from '@/db/schema/changes'

/** What has changed: a comment as readers see it (`adds`: nothing they saw is otherwise), a site's queue or settings. */
export type Change = {
  siteId: string
  threadId?: string
  commentId?: string
  adds?: boolean
  queue?: boolean
  settings?: boolean
}

/** Written down in the transaction that changes it: what commits is told to every process, what does not is not. */
export const announce = (tx: Tx, change: Change) => tx.insert(changes).values(change)
