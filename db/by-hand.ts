import { is } from 'drizzle-orm'
import { PostgresJsSession } from 'drizzle-orm/postgres-js'
import type { Sql, Tx } from './client'

/**
 * The same transaction for statements written by hand: a connection prepares each of them once, those of drizzle at each
 * call, with one more way there and back. They give times as PostgreSQL writes them.
 */
export function byHand(tx: Tx): Sql {
  const { session } = tx._
  // not `instanceof`: Next's bundle has a drizzle of its own, and transactions of the server's
  if (is(session, PostgresJsSession)) return session.client
  throw new Error('a transaction of another driver')
}
