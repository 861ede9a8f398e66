import type { Tx } from '@/db/client'
import { changes } from '@/db/schema/changes'

/** What has changed: a comment as readers see it (as a rule, what they saw is not to be seen any more), a site's queue or settings, what a reader may do, with `looks` how they are seen. */
export type Change = {
  siteId: string
  threadId?: string
  commentId?: string
  userId?: string
  kind?: 'arrived' | 'voted' | 'changed'
  queue?: boolean
  settings?: boolean
  looks?: boolean
}

/** Written down in the transaction that changes it: what commits is told to every process, what does not is not. */
export const announce = (tx: Tx, change: Change) => tx.insert(changes).values(change)
