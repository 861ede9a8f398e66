import { finished, pipeline } from 'node:stream/promises'
import { setImmediate as soon } from 'node:timers/promises'
import type { TransactionSql } from 'postgres'

/** Feeds rows to a `copy … from stdin`. Rejects when the database refuses them. */
export async function copyIn(tx: TransactionSql, statement: string, blocks: AsyncIterable<Buffer>) {
  const target = await tx.unsafe(statement).writable()
  await pipeline(blocks, target, { end: false }).catch((error) => {
    // else the connection would wait for rows for ever
    target.destroy(error)
    throw error
  })
  await new Promise<void>((resolve, reject) => {
    target.write(Buffer.alloc(0), (error) => (error ? reject(error) : resolve()))
  })
  target.end()
  await soon()
  // postgres.js forgets the stream when it ends, and never says that the rows were refused after that; but the
  // transaction is lost then, and its next statement says so
  const [, next] = await Promise.allSettled([Promise.race([finished(target), tx`select`]), tx`select`])
  if (next.status === 'rejected') throw new Error('the database refuses its rows, and says in its log why')
}
