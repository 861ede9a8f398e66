import { raw, type Sql } from '@/db/client'
import { isOutage } from '@/db/outage'
import { findReplica, rest } from '@/db/replicas'
import { Problem } from '@/lib/problem'
import { isAway } from './follow'

/**
 * Reads what everybody may see of a thread, or what a site's staff may count: from a replica that has replayed its last
 * change, else from the primary.
 * What somebody wrote is read for them from the primary alone.
 */
export async function readFrom<Found>(id: string, read: (sql: Sql) => Promise<Found>): Promise<Found> {
  const replica = await findReplica(id)
  if (!replica) return readFromPrimary(read)
  try {
    return await read(replica.sql)
  } catch (error) {
    if (!isOutage(error)) throw error
    rest(replica)
    return readFromPrimary(read)
  }
}

async function readFromPrimary<Found>(read: (sql: Sql) => Promise<Found>): Promise<Found> {
  // asking would only make others wait
  if (isAway()) throw new Problem('unavailable')
  return read(raw)
}
