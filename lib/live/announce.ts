import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'

export const channel = 'pikir'

/** What has changed: a thread as readers see it, a site's queue, or a site's settings. */
export type Change = { siteId: string; threadId?: string; queue?: boolean; settings?: boolean }

/** Told to every process when the transaction commits, and to none when it does not. */
export const announce = (tx: Tx, change: Change) =>
  tx.execute(sql`select pg_notify(${channel}, ${JSON.stringify(change)})`)
