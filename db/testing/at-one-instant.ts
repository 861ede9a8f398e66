import { expect } from 'vitest'
import { raw } from '@/db/client'

/**
 * Does all of it at one instant: each has looked and found what it wants free before any of them writes to the table.
 * Returns what became of each, in their order.
 */
export async function atOneInstant<Done>(table: string, acts: (() => Promise<Done>)[]) {
  const doing = await raw.begin(async (tx) => {
    // others read on, and wait where they would write
    await tx`lock table ${tx(table)} in share mode`
    const begun = Promise.allSettled(acts.map((act) => act()))
    await expect.poll(countWaiting, { interval: 10, timeout: 10_000 }).toBe(acts.length)
    return { begun }
  })
  return doing.begun
}

async function countWaiting() {
  const waiting = await raw`
    select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
  return waiting.length
}
