import { sql } from 'drizzle-orm'
import { db, type Tx } from '@/db/client'

// a merging holds two people and then asks for comments, whoever writes holds a comment and then asks for its author:
// below a second, after which PostgreSQL looks for those who wait for each other and ends one of them
const wait = '300ms'
const most = 10

/**
 * Work in one transaction that gives way: where somebody holds what it needs, it lets go of everything and begins anew.
 * Nobody else is refused because of it. Throws what the last try threw.
 */
export async function inShortWaits<Answer>(work: (tx: Tx) => Promise<Answer>): Promise<Answer> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await db.transaction(async (tx) => {
        await tx.execute(
          sql`select set_config('lock_timeout', ${wait}, true), set_config('statement_timeout', '30s', true)`,
        )
        return work(tx)
      })
    } catch (error) {
      if (tries === most || !isHeldUp(error)) throw error
    }
  }
}

// a lock not had in time, waiting for each other, and a row that somebody has just put there
const codes = new Set(['55P03', '40P01', '40001', '23505'])

function isHeldUp(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && codes.has(String(error.code))) || isHeldUp(error.cause)
}
