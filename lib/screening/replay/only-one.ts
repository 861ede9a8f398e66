import { sql } from 'drizzle-orm'
import type { ReservedSql } from 'postgres'
import { type Tx, writer } from '@/db/client'

const keyOf = (siteId: string) => `replay ${siteId}`

/** Does the work while nobody else does it for the site, in any process; a process that dies lets go. false: somebody does. */
export async function onlyOne(siteId: string, work: (sql: ReservedSql) => Promise<void>): Promise<boolean> {
  const connection = await writer.reserve()
  try {
    const [lock] = await connection<{ mine: boolean }[]>`
      select pg_try_advisory_lock(hashtextextended(${keyOf(siteId)}, 0)) as mine`
    if (!lock?.mine) return false
    try {
      await work(connection)
    } finally {
      await connection`select pg_advisory_unlock(hashtextextended(${keyOf(siteId)}, 0))`
    }
    return true
  } finally {
    connection.release()
  }
}

/** Whether nobody is at it; until the transaction ends nobody begins. */
export async function isIdle(tx: Tx, siteId: string): Promise<boolean> {
  const [lock] = await tx.execute<{ mine: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${keyOf(siteId)}, 0)) as mine`,
  )
  return lock?.mine ?? false
}
